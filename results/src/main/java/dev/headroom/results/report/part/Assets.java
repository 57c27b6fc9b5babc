package dev.headroom.results.report.part;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import dev.headroom.results.report.chart.Chart;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Properties;

/**
 * What is inlined into the page, and the policy that lets the browser run exactly that and fetch nothing.
 *
 * @param library the drawing library
 * @param script turns the data into drawings
 * @param style the style sheet
 * @param data the charts as JSON, safe inside a script element
 */
public record Assets(String library, String script, String style, String data) {
    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new Jdk8Module()).build();

    /** The assets of a page with these charts. */
    public static Assets with(List<Chart> charts) {
        Properties places = new Properties();
        try (InputStream in = open("echarts.properties")) {
            places.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException("echarts.properties is missing from this build", e);
        }
        return new Assets(
                inline(text(places.getProperty("script"))), inline(text("page.js")), text("page.css"), json(charts));
    }

    /** The page may run these two scripts and this style, and load nothing at all. */
    public String policy() {
        return "default-src 'none'; script-src " + hash(library) + " " + hash(script) + "; style-src " + hash(style)
                + "; img-src data:; base-uri 'none'; form-action 'none'";
    }

    /** JSON in which no character can end the script element or start another. */
    private static String json(List<Chart> charts) {
        try {
            return JSON.writeValueAsString(charts.stream().map(Drawing::of).toList())
                    .replace("<", "\\u003c")
                    .replace(">", "\\u003e")
                    .replace("&", "\\u0026")
                    .replace("\u2028", "\\u2028")
                    .replace("\u2029", "\\u2029");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the charts cannot be written as JSON", e);
        }
    }

    /** A browser reads line ends as LF before it hashes, and a script must not end its own element. */
    private static String inline(String script) {
        return script.replace("\r\n", "\n").replace("</script", "<\\/script");
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String text(String resource) {
        try (InputStream in = open(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " cannot be read from this build", e);
        }
    }

    private static InputStream open(String resource) throws IOException {
        InputStream in = Assets.class.getResourceAsStream(resource);
        if (in == null) {
            throw new IOException(resource + " is not on the class path");
        }
        return in;
    }

    /**
     * A chart with its axis names spelled out, for the script.
     *
     * @param chart the chart
     * @param xText name of the horizontal axis with its unit
     * @param yText name of the vertical axis with its unit
     */
    private record Drawing(Chart chart, String xText, String yText) {
        static Drawing of(Chart chart) {
            return new Drawing(chart, chart.x().text(), chart.y().text());
        }
    }
}
