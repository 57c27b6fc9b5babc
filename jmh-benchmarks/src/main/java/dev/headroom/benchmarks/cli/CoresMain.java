package dev.headroom.benchmarks.cli;

import dev.headroom.benchmarks.stage.Host;
import dev.headroom.results.terminal.CommandMain;
import java.nio.file.Path;

/** Entry of the cores command. */
public final class CoresMain {
    private CoresMain() {}

    public static void main(String[] arguments) {
        Path home = Path.of(System.getProperty("headroom.home", "")).toAbsolutePath();
        System.exit(CommandMain.run(new CoresCommand(home, Host.here()), arguments));
    }
}
