package education.codeforlife.fake.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The source of a fake, which reads as if it was written by hand. */
class GeneratedSourceTests {

    @TempDir
    private Path directory;

    @Test
    void sourceOfATypicalFakeIsTheReviewedOne() throws IOException {
        var compilation = Compilation.of(
                directory,
                """
                package post;

                import java.io.IOException;
                import java.util.List;
                import org.jspecify.annotations.NullMarked;
                import org.jspecify.annotations.Nullable;

                @NullMarked
                public interface Mailbox {

                    record Letter(String text) {}

                    void send(String address, Letter letter) throws IOException;

                    @Nullable Letter read(int number);

                    default List<Letter> readAll(List<Integer> numbers) {
                        return numbers.stream().map(this::read).toList();
                    }
                }
                """,
                "package post; @education.codeforlife.fake.GenerateFakes(Mailbox.class) class Request {}");

        assertThat(compilation.messages()).isEmpty();
        assertThat(compilation.source("post.FakeMailbox")).isEqualTo(reviewed("FakeMailbox"));
    }

    @Test
    void sourceOfTheFakeOfAServiceIsTheReviewedOne() throws IOException {
        var compilation = Compilation.of(directory, request("education.codeforlife.proto.shelf.ShelfGrpc.class"));

        assertThat(compilation.messages()).isEmpty();
        assertThat(compilation.source("demo.FakeShelf")).isEqualTo(reviewed("FakeShelf"));
    }

    private String reviewed(String name) throws IOException {
        try (var file = getClass().getResourceAsStream(name + ".java.txt")) {
            assertThat(file).isNotNull();
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void sourceIsTheSameEachTime(@TempDir Path other) throws IOException {
        var request = "package demo; @education.codeforlife.fake.GenerateFakes(java.util.Map.class) class Request {}";

        assertThat(Compilation.of(directory, request).source("demo.FakeMap"))
                .isEqualTo(Compilation.of(other, request).source("demo.FakeMap"));
    }

    @Test
    void fakeIsAsVisibleAsItsInterface() throws IOException {
        var compilation = Compilation.of(
                directory,
                "package demo; interface Hidden {}",
                "package demo; public interface Open { interface Inner {} }",
                request("{Hidden.class, Open.class, Open.Inner.class}"));

        assertThat(compilation.messages()).isEmpty();
        assertThat(compilation.source("demo.FakeHidden")).contains("\nfinal class FakeHidden implements Hidden {");
        assertThat(compilation.source("demo.FakeOpen")).contains("\npublic final class FakeOpen implements Open {");
        assertThat(compilation.source("demo.FakeInner")).contains("class FakeInner implements Open.Inner {");
    }

    @Test
    void interfaceCanBeAnnotatedItself() {
        var compilation = Compilation.of(
                directory, "package demo; @education.codeforlife.fake.GenerateFakes interface Mailer { void send(); }");

        assertThat(compilation.messages()).isEmpty();
        assertThat(directory.resolve("demo/FakeMailer.class")).exists();
    }

    @Test
    void packageCanBeAnnotated() {
        var compilation = Compilation.of(
                directory,
                "@education.codeforlife.fake.GenerateFakes({Runnable.class, java.util.function.Supplier.class})\n"
                        + "package demo;");

        assertThat(compilation.messages()).isEmpty();
        assertThat(directory.resolve("demo/FakeRunnable.class")).exists();
        assertThat(directory.resolve("demo/FakeSupplier.class")).exists();
    }

    @Test
    void fakeThatTwoTestsAskForIsMadeOnce() {
        var compilation = Compilation.of(
                directory,
                request("Runnable.class"),
                "package demo; @education.codeforlife.fake.GenerateFakes(Runnable.class) class Other {}");

        assertThat(compilation.messages()).isEmpty();
    }

    private static String request(String types) {
        return "package demo; @education.codeforlife.fake.GenerateFakes(%s) class Request {}".formatted(types);
    }
}
