package dev.headroom.results.report.part;

import dev.headroom.results.report.chart.Chart;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Map;

/** The templates of the build, which turn the model of a page into one self-contained file. */
public final class Templates {
    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Templates.class.getClassLoader(), "dev.headroom.results.report");

    private Templates() {}

    /**
     * The text of a page.
     *
     * @param template such as {@code page.jte}, with the parameters {@code page} and {@code assets}
     * @param page its model
     * @param charts everything the page draws
     */
    public static String html(String template, Object page, List<Chart> charts) {
        TemplateOutput out = new StringOutput();
        ENGINE.render(template, Map.of("page", page, "assets", Assets.with(charts)), out);
        return out.toString();
    }
}
