package education.codeforlife.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A statement of several lines has braces, so that indentation is never what tells its end. */
class BracesTests {

    private static final Path REPOSITORY = Path.of("..");

    @Test
    void statementsOfSeveralLinesHaveBraces() throws IOException {
        var unbraced = new TreeMap<Path, Object>();
        try (var files = Files.walk(REPOSITORY)) {
            for (var file : files.filter(BracesTests::isSource).toList()) {
                var lines = UnbracedStatements.in(Files.readString(file));
                if (!lines.isEmpty()) unbraced.put(file, lines);
            }
        }
        assertThat(unbraced).isEqualTo(Map.of());
    }

    private static boolean isSource(Path file) {
        var path = file.toString();
        return path.endsWith(".java") && !path.contains("/target/") && !path.contains("/node_modules/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "if (true)\n return;",
                "if (true) return;\n else return;",
                "if (true) {\n return;\n } else return;",
                "if (true) System.out.println(\n1);",
                "for (;;)\n break;",
                "for (var one : new int[0])\n break;",
                "while (true)\n break;",
            })
    void statementOfSeveralLinesWithoutBracesIsFound(String statement) {
        assertThat(UnbracedStatements.in(method(statement))).containsOnly(2L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "if (true) return;",
                "for (;;) break;",
                "if (true) {\n return;\n } else if (false) {\n return;\n }",
                "while (true) {\n break;\n }",
            })
    void statementOnOneLineAndStatementWithBracesAreAllowed(String statement) {
        assertThat(UnbracedStatements.in(method(statement))).isEmpty();
    }

    private static String method(String statement) {
        return "class Sample { void method() {\n" + statement + "\n} }";
    }
}
