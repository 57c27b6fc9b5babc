package dev.headroom.targets.process;

import dev.headroom.targets.FailedToStart;
import dev.headroom.targets.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * How to launch one process: its name, command, secret environment and the folder that takes its log. Secrets go into
 * the environment, which only the same user can read, never into the command, which everybody can.
 */
public record Launch(String name, List<String> command, Map<String, String> environment, Path folder) {

    /** Copies the collections. */
    public Launch {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    /** Launches it, and records it in the workspace before anything else happens. */
    public LaunchedProcess start(Workspace workspace) {
        Path log = folder.resolve(name + ".log");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            workspace.own(process.toHandle());
            return new LaunchedProcess(name, process, log);
        } catch (IOException failure) {
            throw new FailedToStart(
                    name,
                    "the program " + command.get(0) + " must run here: " + failure.getMessage(),
                    "",
                    "check that the file exists and may be executed",
                    failure);
        }
    }
}
