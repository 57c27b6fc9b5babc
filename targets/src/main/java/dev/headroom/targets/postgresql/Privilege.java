package dev.headroom.targets.postgresql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * How PostgreSQL, which refuses to run as root, is run by root: in a user name space where root is nobody, or, where
 * name spaces are forbidden, as the user nobody.
 */
enum Privilege {
    /** The user is not root. */
    ORDINARY(""),
    /** Root in a user name space of its own: files stay root's. */
    NAME_SPACE("unshare -U --"),
    /** The user nobody: folders must be handed over. */
    NOBODY("setpriv --reuid=65534 --regid=65534 --clear-groups --");

    private static final long PROBE_LIMIT_S = 5;

    private final String prefix;

    Privilege(String prefix) {
        this.prefix = prefix;
    }

    static Privilege ofThisUser() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return ORDINARY;
        }
        return succeeds(NAME_SPACE.command(List.of("true"))) ? NAME_SPACE : NOBODY;
    }

    List<String> command(List<String> command) {
        List<String> all = new ArrayList<>(prefix.isEmpty() ? List.of() : List.of(prefix.split(" ")));
        all.addAll(command);
        return all;
    }

    /** Gives a folder and what it holds to the user under whom the command runs. */
    void handOver(Path folder) throws IOException {
        if (this == NOBODY) {
            var nobody = folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody");
            try (var all = Files.walk(folder)) {
                for (Path file : all.toList()) {
                    Files.setOwner(file, nobody);
                }
            }
        }
    }

    private static boolean succeeds(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(PROBE_LIMIT_S, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException noSuchProgram) {
            return false;
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
