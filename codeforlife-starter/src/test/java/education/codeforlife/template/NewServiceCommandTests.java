package education.codeforlife.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands that {@code ./new-service} refuses whatever the clone is like. One clone is enough, since none of them changes it. */
class NewServiceCommandTests {

    private static ScratchLibrary library;
    private static List<Path> before;

    @BeforeAll
    static void release(@TempDir Path directory) {
        library = ScratchLibrary.in(directory);
        library.release("0.1.0");
        before = files();
    }

    @ParameterizedTest
    @CsvSource({
        "Account, 2 to 30 small letters",
        "a, 2 to 30 small letters",
        "1st, 2 to 30 small letters",
        "my-account, 2 to 30 small letters",
        "my_account, 2 to 30 small letters",
        "../account, 2 to 30 small letters",
        "'', 2 to 30 small letters",
        "abcdefghijklmnopqrstuvwxyzabcde, 2 to 30 small letters",
        "class, keyword",
        "true, keyword",
        "null, keyword",
        "on, YAML",
        "off, YAML",
        "yes, YAML",
        "no, YAML",
        "target, reserved",
        "maven, reserved",
        "org, reserved",
        "springframework, reserved",
        "boot, reserved",
        "codeforlife, reserved",
        "local, reserved",
        "spring, reserved",
        "postgres, reserved",
        "template0, reserved",
        "mytemplateservice, reserved",
        "lpt1, reserved"
    })
    void aBadAliasIsRefused(String alias, String reason) {
        library.newService(alias).isRefused(2, reason);
        assertThat(files()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "my-account, 2 to 30 small letters",
        "class, keyword",
        "local, reserved",
        "payment, a service does not call itself"
    })
    void badAliasOfACalledServiceIsRefused(String alias, String reason) {
        library.newService("payment", "--calls", alias).isRefused(2, reason);
        assertThat(files()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "account --fast",
                "account --directory",
                "account --without",
                "account --calls",
                "--run",
                "account school"
            })
    void aBadCommandShowsHowToUseIt(String arguments) {
        library.newService(arguments.split(" "))
                .isRefused(2, arguments.isEmpty() ? "2 to 30 small letters" : "Usage: ./new-service");
    }

    @Test
    void unknownPartIsRefusedAndTheKnownOnesAreNamed() {
        library.newService("account", "--without", "mail")
                .isRefused(2, "Unknown part \"mail\": a service of this version can be made without people.");
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void aMissingDirectoryIsRefused() {
        library.newService("account", "--directory", "/nowhere/at/all").isRefused(2, "/nowhere/at/all does not exist");
    }

    private static List<Path> files() {
        try (var files = Files.list(library.directory)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
