package dev.headroom.benchmarks.jar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.benchmarks.confine.Collector;
import dev.headroom.benchmarks.confine.Confinement;
import dev.headroom.benchmarks.confine.ForkJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherTest {
    private static final Confinement FOUR = new Confinement(List.of(0, 2, 1, 3), List.of(0, 0, 0, 0), "");

    private final Path folder;

    LauncherTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void a_fork_is_confined_and_its_jvm_pinned_by_the_same_rule_at_every_level() throws IOException {
        ForkJvm jvm = new ForkJvm(Path.of("/jdk"), Optional.of(Collector.G1), Optional.of("1g"));
        Launcher launcher = new Launcher(folder, List.of(), FOUR);
        assertThat(Files.readString(launcher.of(jvm, 1)))
                .isEqualTo("#!/bin/sh\nexec 'taskset' '-c' '0' '/jdk/bin/java' '-Xms1g' '-Xmx1g' '-XX:+UseG1GC'"
                        + " '-XX:ParallelGCThreads=1' '-XX:ConcGCThreads=1' '-XX:CICompilerCount=2' '-XX:-UsePerfData'"
                        + " '-XX:ActiveProcessorCount=1'"
                        + " '-Djava.util.concurrent.ForkJoinPool.common.parallelism=1' \"$@\"\n");
        assertThat(Files.readString(launcher.of(jvm, 4)))
                .contains("'0,2,1,3'", "'-XX:ParallelGCThreads=4'", "parallelism=4'")
                .contains("'-XX:+UseG1GC'", "'-XX:CICompilerCount=2'");
    }

    @Test
    void a_path_with_quotes_and_blanks_stays_one_word() throws IOException {
        ForkJvm jvm = new ForkJvm(Path.of("/my jdk's"), Optional.empty(), Optional.empty());
        assertThat(Files.readString(new Launcher(folder, List.of("env"), FOUR).of(jvm, 1)))
                .startsWith("#!/bin/sh\nexec 'env' 'taskset' '-c' '0' '/my jdk'\\''s/bin/java' ")
                .doesNotContain("GC");
    }
}
