package dev.headroom.benchmarks.jar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JmhProgramTest {
    private final Path folder;

    JmhProgramTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void a_jar_is_known_by_its_bytes() throws IOException {
        Path jar = ForeignJar.in(folder);
        JmhProgram program = JmhProgram.jar(jar);
        assertThat(program.name()).isEqualTo("benchmarks.jar");
        assertThat(program.sha256()).matches("[0-9a-f]{64}");
        Files.write(jar, new byte[] {0}, java.nio.file.StandardOpenOption.APPEND);
        assertThat(JmhProgram.jar(jar).sha256()).isNotEqualTo(program.sha256());
    }

    @Test
    void a_missing_file_is_named() {
        assertThatThrownBy(() -> JmhProgram.jar(folder.resolve("no.jar")))
                .hasMessageContaining("no such file: " + folder.resolve("no.jar"))
                .hasMessageContaining("target/benchmarks.jar");
    }

    @Test
    void what_is_no_jar_is_said_to_be_none() throws IOException {
        Path text = Files.writeString(folder.resolve("text.jar"), "no jar");
        assertThatThrownBy(() -> JmhProgram.jar(text)).hasMessageContaining("text.jar is no jar");
    }

    @Test
    void a_jar_without_benchmarks_is_refused_with_the_fix() throws IOException {
        assertThatThrownBy(() -> JmhProgram.jar(jar("A.class")))
                .hasMessageContaining("has no JMH benchmarks")
                .hasMessageContaining("jmh-generator-annprocess");
    }

    @Test
    void a_jar_without_jmh_is_refused_with_the_fix() throws IOException {
        assertThatThrownBy(() -> JmhProgram.jar(jar("META-INF/BenchmarkList")))
                .hasMessageContaining("has benchmarks but not JMH itself")
                .hasMessageContaining("build the uber-jar");
    }

    private Path jar(String entry) throws IOException {
        Path jar = folder.resolve("small.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(entry));
        }
        return jar;
    }
}
