package education.codeforlife.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code ./new-resource} writes and refuses. That it builds and passes its tests is rehearsed with a release. */
class NewResourceTests {

    private static final Path TEMPLATE = TemplateTool.REPOSITORY.resolve("template-service");
    private static final String PACKAGE = "src/main/java/education/codeforlife/service/templateservice/";

    private static Path classes;

    @TempDir
    private Path service;

    @BeforeAll
    static void compile(@TempDir Path directory) {
        classes = directory;
        var source = TEMPLATE.resolve("tools/NewResource.java").toString();
        assertThat(ToolProvider.getSystemJavaCompiler()
                        .run(null, null, null, "-Xlint:all", "-Werror", "-d", classes.toString(), source))
                .isZero();
    }

    @BeforeEach
    void makeAService() throws IOException {
        copy("fruit/Fruit.java", text -> text);
        write("src/main/resources/db/migration/V1__fruits.sql", "");
        write("src/main/resources/fixtures/fruits.json", "[{\"model\": \"fruit.fruit\", \"pk\": 7, \"fields\": {}}]");
    }

    @Test
    void everyFileStandsWhereTheTemplateHasItsOwn() {
        run("school_book", "title:text(100)", "state:choice(new,used)").succeeds();
        assertThat(written())
                .contains(
                        PACKAGE + "schoolbook/package-info.java",
                        PACKAGE + "schoolbook/SchoolBook.java",
                        PACKAGE + "schoolbook/State.java",
                        PACKAGE + "schoolbook/SchoolBookWrite.java",
                        PACKAGE + "schoolbook/SchoolBookRead.java",
                        PACKAGE + "schoolbook/SchoolBookSerializer.java",
                        PACKAGE + "schoolbook/SchoolBookViewSet.java",
                        "src/main/resources/db/migration/V1000__school_books.sql",
                        "src/test/resources/fixtures/school_books.json",
                        PACKAGE.replace("main", "test") + "schoolbook/SchoolBookViewSetTests.java");
        assertThat(read(PACKAGE + "schoolbook/SchoolBookViewSet.java")).contains("@ViewSet(\"school-books\")");
    }

    @Test
    void aResourceIsClosedUntilItIsOpened() {
        run("book", "title:text").succeeds();
        assertThat(read(PACKAGE + "book/BookViewSet.java")).contains("rules.otherwise().permit(allowNone());");
    }

    @Test
    void anyoneMayUseAnOpenResource() {
        run("book", "title:text", "--open").succeeds();
        assertThat(read(PACKAGE + "book/BookViewSet.java")).contains("BULK_DESTROY).permit(allowAny());");
    }

    @ParameterizedTest
    @CsvSource({
        "title:text(100), @NotBlank @Size(max = 100) String title, 'title varchar(100) not null'",
        "title:text?, @Size(max = 255) @Nullable String title, 'title varchar(255)'",
        "pages:int, @NotNull Integer pages, 'pages integer not null'",
        "'price:decimal(8,2)?', '@Digits(integer = 6, fraction = 2) @Nullable BigDecimal price', 'price numeric(8, 2)'",
        "is_sold:boolean, '@JsonProperty(\"is_sold\") @NotNull Boolean sold', 'is_sold boolean not null'",
        "sold_at:datetime, @NotNull Instant soldAt, 'sold_at timestamp with time zone not null'",
        "'kind:choice(new,used)', @NotNull Kind kind, 'kind varchar(4) not null'"
    })
    void aFieldHasItsTypeAndItsBounds(String field, String component, String column) {
        run("book", field).succeeds();
        assertThat(read(PACKAGE + "book/BookWrite.java")).contains("record BookWrite(" + component + ") {}");
        assertThat(read("src/main/resources/db/migration/V1000__books.sql")).contains("    " + column + "\n);");
    }

    @Test
    void aRelationIsNamedByItsKey() throws IOException {
        copy("fruit/Fruit.java", text -> text.replace("\nclass Fruit", "\npublic class Fruit"));
        run("book", "title:text", "fruit:Fruit?").succeeds();
        assertThat(read(PACKAGE + "book/BookWrite.java")).contains("@Nullable Related<Fruit> fruit");
        assertThat(read(PACKAGE + "book/BookSerializer.java")).contains("relation(\"fruit\", Fruit.class, ");
        assertThat(read("src/main/resources/db/migration/V1000__books.sql"))
                .contains("fruit_id bigint references fruits", "create index books_fruit_id_idx on books (fruit_id);");
        assertThat(read("src/test/resources/fixtures/books.json")).contains("\"fruit\": 7");
    }

    @Test
    void anEntityThatIsNotPublicCannotBeReferredTo() {
        var before = written();
        run("book", "fruit:Fruit").isRefused(1, "write \"public class Fruit\"");
        assertThat(written()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"V1003__a.sql, V1004", "V1003.2__a.sql, V1004", "V12__a.sql, V1000", "R__view.sql, V1000"})
    void aMigrationFollowsTheLastOneOfTheService(String last, String next) throws IOException {
        write("src/main/resources/db/migration/" + last, "");
        run("book", "title:text").succeeds();
        assertThat(service.resolve("src/main/resources/db/migration/" + next + "__books.sql"))
                .exists();
    }

    @Test
    void aServiceThatNumbersByTimeGetsTheTime() throws IOException {
        write("src/main/resources/db/migration/V20240131_1530__a.sql", "");
        run("book", "title:text").succeeds();
        assertThat(written()).anyMatch(file -> file.matches(".*/V20[0-9]{10}__books\\.sql"));
    }

    @ParameterizedTest
    @CsvSource({"city, cities", "day, days", "box, boxes", "class_rule, class_rules", "dish, dishes"})
    void aPluralIsSpelledAsUsual(String name, String plural) {
        run(name, "title:text").succeeds();
        assertThat(service.resolve("src/test/resources/fixtures/" + plural + ".json"))
                .exists();
    }

    @Test
    void anUnusualPluralIsGiven() {
        run("person", "title:text", "--plural", "people").succeeds();
        assertThat(service.resolve("src/test/resources/fixtures/people.json")).exists();
    }

    @ParameterizedTest
    @CsvSource({
        "book:text, Usage",
        "Book title:text, small letters",
        "class title:text, keyword of Java",
        "order title:text --plural order, keyword of PostgreSQL",
        "book id:long, the name is taken",
        "book limit:int, the name is taken",
        "book user:text, the name is taken",
        "book title:text title:int, Two fields",
        "book title:string, Usage",
        "book owner:Owner, does not have that entity",
        "book title:text(0), Usage",
        "'book price:decimal(2,2)', Usage",
        "book state:choice(one), Usage",
        "book title:text --loud, Usage"
    })
    void invalidFieldIsRefusedAndNothingIsWritten(String arguments, String reason) {
        var before = written();
        var outcome = run(arguments.split(" "));
        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.errors()).contains(reason).doesNotContain("\tat ");
        assertThat(written()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {PACKAGE + "book/Book.java", "src/test/resources/fixtures/books.json"})
    void aFileThatExistsStaysAndNothingElseIsWritten(String file) throws IOException {
        write(file, "mine");
        var before = written();
        run("book", "title:text").isRefused(1, file + " exists");
        assertThat(written()).isEqualTo(before);
        assertThat(read(file)).isEqualTo("mine");
    }

    @Test
    void onlyAServiceGetsAResource(@TempDir Path elsewhere) {
        runIn(elsewhere, "book", "title:text").isRefused(1, "is not a service");
    }

    private Outcome run(String... arguments) {
        return runIn(service, arguments);
    }

    private static Outcome runIn(Path home, String... arguments) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = Stream.of(
                java,
                "-XX:TieredStopAtLevel=1",
                "-Dservice-template.home=" + home,
                "-cp",
                classes.toString(),
                "NewResource");
        return Outcome.of(
                home, Map.of(), Stream.concat(command, Stream.of(arguments)).toList());
    }

    private List<String> written() {
        try (var files = Files.walk(service)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> service.relativize(file).toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String read(String file) {
        return Snapshot.of(service).files().get(file).text();
    }

    private void copy(String source, UnaryOperator<String> edit) throws IOException {
        write(PACKAGE + source, edit.apply(Files.readString(TEMPLATE.resolve(PACKAGE + source))));
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(service.resolve(file).getParent());
        Files.writeString(service.resolve(file), text);
    }
}
