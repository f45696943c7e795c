package education.codeforlife.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A statement of several lines has braces, so that indentation is never what tells its end. */
class BracesTests {

    @Test
    void statementsOfSeveralLinesHaveBraces() throws IOException {
        var files = sources();
        var texts = new ArrayList<String>();
        for (var file : files) texts.add(Files.readString(file));
        var lines = UnbracedStatements.inEach(texts);
        var unbraced = new TreeMap<Path, Object>();
        for (int i = 0; i < files.size(); i++) {
            if (!lines.get(i).isEmpty()) unbraced.put(files.get(i), lines.get(i));
        }
        assertThat(lines).hasSameSizeAs(files);
        assertThat(unbraced).isEqualTo(Map.of());
    }

    private static List<Path> sources() {
        return RepositoryFiles.all().stream()
                .filter(file -> file.toString().endsWith(".java"))
                .toList();
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
