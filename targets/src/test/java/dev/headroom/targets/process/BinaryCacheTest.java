package dev.headroom.targets.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BinaryCacheTest {

    @Test
    void a_version_is_extracted_once(@TempDir Path root) {
        BinaryCache cache = new BinaryCache(root);
        Path folder = cache.folder("server-1", to -> Files.writeString(to.resolve("program"), "first"));

        cache.folder("server-1", to -> Files.writeString(to.resolve("program"), "second"));

        assertThat(folder.resolve("program")).hasContent("first");
    }

    @Test
    void half_an_extraction_is_never_used(@TempDir Path root) {
        BinaryCache cache = new BinaryCache(root);
        assertThatThrownBy(() -> cache.folder("server-1", to -> {
                    Files.writeString(to.resolve("program"), "half");
                    throw new IOException("no space left");
                }))
                .hasMessageContaining("cannot extract server-1");

        Path folder = cache.folder("server-1", to -> Files.writeString(to.resolve("program"), "whole"));

        assertThat(folder.resolve("program")).hasContent("whole");
    }
}
