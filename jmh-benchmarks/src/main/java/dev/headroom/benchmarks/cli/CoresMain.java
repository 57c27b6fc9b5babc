package dev.headroom.benchmarks.cli;

import dev.headroom.benchmarks.emulate.quota.WorkerQuotas;
import dev.headroom.results.terminal.CommandMain;
import java.nio.file.Path;

/** Entry of the cores command. */
public final class CoresMain {
    private CoresMain() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    @SuppressWarnings("try") // the folder is there for JMH, nobody here names it
    private static int run(String... arguments) {
        Path home = Path.of(System.getProperty("headroom.home", "")).toAbsolutePath();
        WorkerQuotas.sweep(Path.of("/"));
        try (ScratchFolder scratch = ScratchFolder.open(Path.of(System.getProperty("java.io.tmpdir", "")))) {
            return CommandMain.run(new CoresCommand(home), arguments);
        }
    }
}
