package dev.headroom.targets.process;

import dev.headroom.targets.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/** A workspace that this process owns, and that goes when it ends by whatever means but kill -9. */
final class OwnedWorkspace implements Workspace {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final int PASSWORD_LENGTH = 24;
    private static final Duration GRACE = Duration.ofSeconds(3);

    private final Footprint footprint;
    private final SecureRandom random;
    private final Set<Integer> handedOut = new HashSet<>();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final Thread hook = new Thread(this::erase, "close-workspace");

    private OwnedWorkspace(Footprint footprint, SecureRandom random) {
        this.footprint = footprint;
        this.random = random;
    }

    static OwnedWorkspace in(Path folder, SecureRandom random) {
        OwnedWorkspace workspace = new OwnedWorkspace(new Footprint(folder), random);
        workspace.footprint.owner(ProcessHandle.current());
        Runtime.getRuntime().addShutdownHook(workspace.hook);
        return workspace;
    }

    @Override
    public Path folder(String name) {
        for (int number = 1; ; number++) {
            Path folder = footprint.folder().resolve(number == 1 ? name : name + "-" + number);
            try {
                Files.createDirectory(
                        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
                return folder;
            } catch (FileAlreadyExistsException taken) {
                // The next number is tried.
            } catch (IOException failure) {
                throw new UncheckedIOException("cannot create " + folder + ": is the disk full?", failure);
            }
        }
    }

    @Override
    public synchronized int freePort() {
        while (true) {
            try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                if (handedOut.add(socket.getLocalPort())) {
                    return socket.getLocalPort();
                }
            } catch (IOException failure) {
                throw new UncheckedIOException("no port is free on the loopback interface", failure);
            }
        }
    }

    @Override
    public String password() {
        StringBuilder password = new StringBuilder();
        random.ints(PASSWORD_LENGTH, 0, LETTERS.length()).forEach(i -> password.append(LETTERS.charAt(i)));
        return password.toString();
    }

    @Override
    public void own(ProcessHandle process) {
        try {
            footprint.process(process);
        } catch (UncheckedIOException unrecorded) {
            new ProcessTree(process).kill();
            throw unrecorded;
        }
        // Closed by Ctrl-C while a target was starting: nothing may outlive the workspace.
        if (closed.get()) {
            new ProcessTree(process).kill();
            throw new IllegalStateException(
                    "the workspace " + footprint.folder() + " is closed: nothing can start in it");
        }
    }

    @Override
    public void own(Path file) {
        footprint.file(file);
    }

    @Override
    public void close() {
        erase();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shuttingDown) {
            // The hook runs already and finds the work done.
        }
    }

    private void erase() {
        if (closed.compareAndSet(false, true)) {
            List<ProcessHandle> running = footprint.running();
            running.forEach(ProcessHandle::destroy);
            ProcessTree.awaitEnd(running, GRACE);
            footprint.erase();
        }
    }
}
