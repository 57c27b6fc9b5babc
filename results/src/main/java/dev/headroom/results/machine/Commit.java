package dev.headroom.results.machine;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The commit that the harness was built from, asked of git.
 *
 * @param home folder of the project
 */
record Commit(Path home) {
    Map<String, String> facts() {
        Optional<String> commit = git("rev-parse", "HEAD");
        Optional<String> changes = git("status", "--porcelain");
        return Map.of(
                "commit",
                commit.filter(c -> !c.isEmpty()).orElse("unknown"),
                "commit_dirty",
                changes.map(c -> c.isEmpty() ? "no" : "yes").orElse("unknown"));
    }

    private Optional<String> git(String... arguments) {
        List<String> command = new java.util.ArrayList<>(List.of("git", "-C", home.toString()));
        command.addAll(List.of(arguments));
        try {
            Process git = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.to(new File("/dev/null")))
                    .start();
            String out = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).trim();
            return git.waitFor(10, TimeUnit.SECONDS) && git.exitValue() == 0 ? Optional.of(out) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
