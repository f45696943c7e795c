package education.codeforlife.fake.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusalTests {

    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "class Mailer {} | demo.Mailer is not an interface: extract an interface, and fake that.",
                "enum Mailer {} | demo.Mailer is not an interface: extract an interface, and fake that.",
                "record Mailer() {} | demo.Mailer is not an interface: extract an interface, and fake that.",
                "abstract class Mailer {} | demo.Mailer is not an interface: extract an interface, and fake that.",
                "@interface Mailer {} | demo.Mailer is an annotation: only interfaces can be faked.",
                "sealed interface Mailer { final class No implements Mailer {} } | demo.Mailer is sealed, so that a fake"
                        + " cannot implement it: use one of its permitted types.",
            })
    void typeThatCannotBeImplementedIsRefused(String type, String message) {
        var compilation = Compilation.of(directory, "package demo; " + type, request("Mailer.class"));

        assertThat(compilation.messages()).containsExactly("ERROR: " + message);
    }

    @ParameterizedTest
    @CsvSource({"int", "String[]", "void"})
    void typeWithoutMethodsOfItsOwnIsRefused(String type) {
        var compilation = Compilation.of(directory, request(type + ".class"));

        assertThat(compilation.messages())
                .containsExactly("ERROR: " + type.replace("String", "java.lang.String")
                        + ".class is not an interface: only interfaces can be faked.");
    }

    @Test
    void hiddenInterfaceOfAnotherPackageIsRefused() {
        var compilation = Compilation.of(
                directory,
                "package other; public class Outer { @education.codeforlife.fake.GenerateFakes(Outer.Mailer.class) "
                        + "static class Own {} private interface Mailer {} }");

        assertThat(compilation.messages())
                .containsExactly(
                        "ERROR: other.Outer.Mailer is not visible in package other: make it public, or annotate"
                                + " a class in its package.");
    }

    @Test
    void methodWithAHiddenTypeIsRefused() {
        var compilation = Compilation.of(
                directory,
                "package other; public interface Mailer { void send(java.util.List<? extends Mail> mails); }",
                "package other; class Mail {}",
                request("other.Mailer.class"));

        assertThat(compilation.messages())
                .containsExactly("ERROR: other.Mailer has the method send(java.util.List<? extends other.Mail>) with"
                        + " other.Mail, which is not visible in package demo.");
    }

    @Test
    void serviceWithStreamsOfRequestsOnlyIsRefused() {
        var compilation = Compilation.of(directory, request("education.codeforlife.proto.shelf.ScannerGrpc.class"));

        assertThat(compilation.messages())
                .containsExactly("ERROR: education.codeforlife.proto.shelf.ScannerGrpc does not have a method with a"
                        + " single request: extend its ScannerImplBase in the test.");
    }

    @Test
    void classWithinAServiceIsRefused() {
        var compilation =
                Compilation.of(directory, request("education.codeforlife.proto.shelf.ShelfGrpc.ShelfImplBase.class"));

        assertThat(compilation.messages())
                .containsExactly("ERROR: education.codeforlife.proto.shelf.ShelfGrpc.ShelfImplBase is generated for a"
                        + " gRPC service: fake it by ShelfGrpc.class.");
    }

    @Test
    void twoFakesOfOneNameAreRefused() {
        var compilation = Compilation.of(
                directory,
                "package one; public interface Mailer {}",
                "package two; public interface Mailer {}",
                request("{one.Mailer.class, two.Mailer.class}"));

        assertThat(compilation.messages())
                .containsExactly("ERROR: The fakes of one.Mailer and two.Mailer would both be called demo.FakeMailer:"
                        + " ask for one of them in another package.");
    }

    @Test
    void annotationOfAClassWithoutInterfacesIsRefused() {
        var compilation =
                Compilation.of(directory, "package demo; @education.codeforlife.fake.GenerateFakes class Request {}");

        assertThat(compilation.messages())
                .containsExactly("ERROR: Name the interfaces to fake, as in @GenerateFakes(Mailer.class).");
    }

    @Test
    void missingTypeIsReportedByTheCompilerAlone() {
        var compilation = Compilation.of(directory, request("Missing.class"));

        assertThat(compilation.messages()).hasSize(1).first().asString().contains("cannot find symbol");
    }

    private static String request(String types) {
        return "package demo; @education.codeforlife.fake.GenerateFakes(%s) class Request {}".formatted(types);
    }
}
