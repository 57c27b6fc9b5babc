package dev.headroom.targets;

import java.nio.file.Path;

/**
 * The folder, ports and secrets of one harness, and the record of everything it started; closing it ends what is
 * still running and removes the folder.
 */
public interface Workspace extends AutoCloseable {

    /** A new folder for data and logs, which only this user can list; names that are taken get a number. */
    Path folder(String name);

    /** A port on the loopback interface that was free a moment ago and was not handed out before. */
    int freePort();

    /** A new random password of letters and digits. */
    String password();

    /** Records a process, so that it and its tree end with this workspace, even after a kill -9 of the harness. */
    void own(ProcessHandle process);

    /** Records a file outside the folder that must go with it, such as a segment in {@code /dev/shm}. */
    void own(Path file);

    @Override
    void close();
}
