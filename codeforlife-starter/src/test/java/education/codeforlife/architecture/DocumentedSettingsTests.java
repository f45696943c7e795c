package education.codeforlife.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tables of properties on the pages of docs, compared with the properties. */
class DocumentedSettingsTests {

    private static final Path DOCS = Path.of("..", "docs");
    private static final Path DEFAULTS = Path.of("src/main/resources/codeforlife-defaults.properties");

    /** {@code | property of `codeforlife.x` | default |}, with any number of columns before and after. */
    private static final Pattern HEADER = Pattern.compile("\\|(.* )?property(?: of `([a-z.]+)`.*?)? \\| default \\|.*");

    private static final Pattern NAME = Pattern.compile("`([a-z0-9.-]+)`");
    private static final Pattern LITERAL = Pattern.compile("[0-9].*|true|false|production|x-forwarded|\\.postgres");
    private static final Pattern FALLBACK = Pattern.compile("\\$\\{[^:}]+:([^}]*)}");

    record Row(String property, String text) {}

    @ParameterizedTest
    @MethodSource("rows")
    void propertyExists(Row row) {
        assertThat(SettingsMetadata.names("properties")).contains(row.property());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void defaultIsTheOneThatCodeHas(Row row) {
        if (LITERAL.matcher(row.text()).matches()) {
            assertThat(normal(row.text())).isEqualTo(normal(SettingsMetadata.defaultOf(row.property())));
        }
    }

    @Test
    void tablesOfSeveralPagesAreRead() throws IOException {
        assertThat(rows())
                .contains(
                        new Row("codeforlife.viewset.max-body", "5 MB"),
                        new Row("codeforlife.auth.throttle.place", "10 in 1h"),
                        new Row("codeforlife.password.argon2.iterations", "2"))
                .hasSizeGreaterThan(40);
    }

    @Test
    void defaultsThatStandBelowTheServicesAreTheDescribedOnes() throws IOException {
        var defaults = new Properties();
        try (var file = Files.newBufferedReader(DEFAULTS)) {
            defaults.load(file);
        }

        assertThat(defaults.stringPropertyNames())
                .filteredOn(name -> name.startsWith("codeforlife."))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(
                                FALLBACK.matcher(defaults.getProperty(name)).replaceAll("$1"))
                        .isEqualTo(SettingsMetadata.defaultOf(name)));
    }

    static List<Row> rows() throws IOException {
        var rows = new ArrayList<Row>();
        try (var pages = Files.list(DOCS)) {
            for (var page :
                    pages.filter(page -> page.toString().endsWith(".md")).toList()) {
                addRows(rows, Files.readAllLines(page));
            }
        }
        return rows;
    }

    private static void addRows(List<Row> rows, List<String> lines) {
        var prefix = "";
        int column = -1;
        for (var line : lines) {
            var header = HEADER.matcher(line);
            if (header.matches()) {
                column = header.group(1) == null || header.group(1).isBlank() ? 1 : 2;
                prefix = header.group(2) == null ? "" : header.group(2) + ".";
            } else if (!line.startsWith("|")) {
                column = -1;
            } else if (column > 0) {
                addRows(rows, prefix, line.split("\\|"), column);
            }
        }
    }

    /** A row of several properties has as many defaults, or one text for all. */
    private static void addRows(List<Row> rows, String prefix, String[] cells, int column) {
        var names =
                NAME.matcher(cells[column]).results().map(name -> name.group(1)).toList();
        var defaults = cells[column + 1].replace("`", "").trim().split(", (?!else)");
        var last = "";
        for (int i = 0; i < names.size(); i++) {
            var name = names.get(i);
            last = name.startsWith(".") ? last.substring(0, last.lastIndexOf('.')) + name : prefix + name;
            if (!last.startsWith("codeforlife.")) continue;
            rows.add(new Row(last, defaults.length == names.size() ? defaults[i].replaceAll(", else.*", "") : ""));
        }
    }

    private static String normal(String value) {
        return value.replace(" ", "").toLowerCase(Locale.ROOT);
    }
}
