package dev.headroom.targets.process;

import dev.headroom.targets.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;

/** The door to workspaces: opening one first sweeps what killed harnesses of the same user have left. */
public record Workspaces(Path root, SecureRandom random) {

    /** The workspaces of this user under the system's folder for temporary files. */
    public static Workspaces ofThisUser() {
        String user = System.getProperty("user.name", "unknown").replaceAll("[^A-Za-z0-9_-]", "_");
        return new Workspaces(Path.of(System.getProperty("java.io.tmpdir"), "headroom-" + user), new SecureRandom());
    }

    /** Sweeps, then opens a new workspace; it is closed on Ctrl-C too. */
    public Workspace open() {
        try {
            Files.createDirectories(root);
            requireOwn();
            // Others may pass through, as a server that runs as another user must, but not list.
            Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx--x--x"));
            new Sweep(root).run();
            Path folder = Files.createTempDirectory(root, Sweep.PREFIX);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
            return OwnedWorkspace.in(folder, random);
        } catch (IOException failure) {
            throw new UncheckedIOException(
                    "cannot open a workspace in " + root + ": it must belong to this user and the disk must have room",
                    failure);
        }
    }

    /** In a folder that somebody else made, that other could exchange what is run from it. */
    private void requireOwn() throws IOException {
        String owner = Files.getOwner(root).getName();
        String user = System.getProperty("user.name", owner);
        if (!owner.equals(user)) {
            throw new IOException(root + " must belong to " + user + ", but belongs to " + owner);
        }
    }
}
