package dev.headroom.scenarios.bench;

import dev.headroom.results.file.RunFolder;
import dev.headroom.scenarios.injector.Injector;
import dev.headroom.targets.Workspace;
import dev.headroom.targets.process.Workspaces;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the experiments of one run share: a workspace for their targets and one warm injector. */
public final class Bench implements AutoCloseable {
    private final RunFolder folder;
    private @Nullable Workspace workspace;
    private @Nullable Injector injector;
    private int injectors;

    public Bench(RunFolder folder) {
        this.folder = folder;
    }

    public RunFolder folder() {
        return folder;
    }

    /** The workspace; opening it first sweeps what killed harnesses have left. */
    public synchronized Workspace workspace() {
        Workspace open = Optional.ofNullable(workspace)
                .orElseGet(() -> Workspaces.ofThisUser().open());
        workspace = open;
        return open;
    }

    /** The injector, started anew if the one before has died. */
    public synchronized Injector injector() {
        Injector known = injector;
        if (known != null && known.alive()) {
            return known;
        }
        injectors++;
        Injector started = Injector.start(
                folder.subfolder("logs").resolve("injector-" + injectors + ".log"),
                workspace().folder("injector"));
        workspace().own(started.process());
        injector = started;
        return started;
    }

    @Override
    public synchronized void close() {
        if (injector != null) {
            injector.close();
        }
        if (workspace != null) {
            workspace.close();
        }
    }
}
