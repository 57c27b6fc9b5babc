package dev.headroom.results.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The README says of every rule where it is checked, or why it is not. */
final class RuleTableTest {
    private static final Pattern CLASS = Pattern.compile("`([A-Z]\\w+)`");

    @Test
    void every_rule_has_its_row_with_its_name() throws IOException {
        assertThat(rows())
                .extracting(row -> row.get(0) + " " + row.get(1))
                .containsExactlyElementsOf(Arrays.stream(Rule.values())
                        .map(rule -> rule.number() + " " + rule.title())
                        .toList());
    }

    @Test
    void every_row_names_a_class_or_says_why_there_is_none() throws IOException {
        assertThat(rows()).allSatisfy(row -> assertThat(row.get(2))
                .as("rule %s", row.get(0))
                .matches(".*" + CLASS.pattern() + ".*|not yet checked: \\S.*"));
    }

    @Test
    void every_class_named_exists_in_one_of_the_modules() throws IOException {
        Set<String> classes = classes();
        assertThat(rows())
                .flatExtracting(row -> CLASS.matcher(row.get(2))
                        .results()
                        .map(found -> found.group(1))
                        .toList())
                .isNotEmpty()
                .isSubsetOf(classes);
    }

    private static List<List<String>> rows() throws IOException {
        return Files.readAllLines(Path.of("README.md")).stream()
                .flatMap(line -> Pattern.compile("\\| (\\d+) \\| (.*?) \\| (.*?) \\| .*")
                        .matcher(line)
                        .results())
                .map(RuleTableTest::cells)
                .toList();
    }

    private static List<String> cells(MatchResult row) {
        return List.of(row.group(1), row.group(2), row.group(3));
    }

    private static Set<String> classes() throws IOException {
        Set<String> classes = new TreeSet<>();
        for (String module : List.of("results", "jmh-benchmarks", "load-scenarios")) {
            try (Stream<Path> files = Files.walk(Path.of("..", module, "src"))) {
                files.map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith(".java"))
                        .map(name -> name.substring(0, name.length() - ".java".length()))
                        .forEach(classes::add);
            }
        }
        return classes;
    }
}
