package dev.headroom.results.report.beside;

import dev.headroom.results.Run;
import dev.headroom.results.beside.trait.ComparedRun;
import dev.headroom.results.beside.trait.SweepCell;
import dev.headroom.results.file.RunFolder;
import dev.headroom.results.file.SweepCellFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Runs read from their folders, each with a name that tells it from the others.
 *
 * <p>The name is what its sweep varied; else its id, with the folder that holds it where that differs; else its path.
 *
 * @param folders as the user named them
 */
record NamedRuns(List<Path> folders) {
    List<ComparedRun> read() {
        List<Run> runs = folders.stream().map(RunFolder::read).toList();
        List<Optional<SweepCell>> cells =
                folders.stream().map(NamedRuns::folder).map(SweepCellFile::read).toList();
        List<String> names = names(runs, cells);
        List<ComparedRun> read = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            read.add(new ComparedRun(names.get(i), runs.get(i), cells.get(i)));
        }
        return List.copyOf(read);
    }

    private List<String> names(List<Run> runs, List<Optional<SweepCell>> cells) {
        List<String> varied = cells.stream()
                .map(cell -> cell.map(SweepCell::label).orElse(""))
                .toList();
        List<String> ids = runs.stream().map(Run::id).toList();
        List<String> held = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            held.add(holder(folders.get(i)) + "/" + ids.get(i));
        }
        boolean together = folders.stream().map(NamedRuns::holder).distinct().count() == 1;
        return Stream.of(varied, together ? ids : held, held)
                .filter(NamedRuns::tellApart)
                .findFirst()
                .orElseGet(() -> folders.stream().map(Path::toString).toList());
    }

    private static boolean tellApart(List<String> names) {
        Set<String> distinct = new HashSet<>(names);
        return distinct.size() == names.size() && !distinct.contains("");
    }

    private static String holder(Path run) {
        Path holder = folder(run).toAbsolutePath().normalize().getParent();
        return holder == null || holder.getFileName() == null
                ? ""
                : holder.getFileName().toString();
    }

    static Path folder(Path run) {
        return Files.isDirectory(run) ? run : run.toAbsolutePath().resolveSibling("");
    }
}
