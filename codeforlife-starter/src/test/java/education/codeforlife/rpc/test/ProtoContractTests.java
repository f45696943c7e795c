package education.codeforlife.rpc.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.Descriptors.DescriptorValidationException;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.TextFormat;
import education.codeforlife.rpc.account.v1.AccountGrpc;
import io.grpc.protobuf.ProtoFileDescriptorSupplier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProtoContractTests {

    private static final String NAME = "field { name: 'name' number: 2 type: TYPE_STRING label: LABEL_OPTIONAL }";
    private static final String ID = "field { name: 'id' number: 1 type: TYPE_INT64 label: LABEL_OPTIONAL }";
    private static final String RESERVED = "reserved_range { start: 2 end: 3 } reserved_name: 'name'";

    private static final String FIND =
            "method { name: 'Find' input_type: '.a.Person' output_type: '.a.Person' options { idempotency_level:"
                    + " IDEMPOTENT } }";

    /** @param person the rest of the message in protobuf's text format */
    private static FileDescriptor file(String person, String method) {
        try {
            var file = FileDescriptorProto.newBuilder();
            TextFormat.merge(
                    "name: 'a.proto' package: 'a' syntax: 'proto3' message_type { name: 'Person' " + ID + person + " }"
                            + " enum_type { name: 'Kind' value { name: 'ANY' number: 0 } value { name: 'PUPIL' number: 1"
                            + " } } service { name: 'Account' " + method + " }",
                    file);
            return FileDescriptor.buildFrom(file.build(), new FileDescriptor[0]);
        } catch (TextFormat.ParseException | DescriptorValidationException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static List<String> reuses(String before, String after) {
        return ProtoRules.reuses(ProtoShape.of(List.of(file(before, FIND))), ProtoShape.of(List.of(file(after, FIND))));
    }

    private static List<String> incompatibilities(FileDescriptor before, FileDescriptor after) {
        return ProtoRules.incompatibilities(ProtoShape.of(List.of(before)), ProtoShape.of(List.of(after)));
    }

    @Test
    void newFieldIsCompatible() {
        assertThat(reuses("", NAME)).isEmpty();
        assertThat(incompatibilities(file("", FIND), file(NAME, FIND))).isEmpty();
    }

    @Test
    void removedFieldWithReservationsIsCompatible() {
        assertThat(reuses(NAME, RESERVED)).isEmpty();
        assertThat(reuses(NAME, "reserved_range { start: 2 end: 9 } reserved_name: 'name'"))
                .isEmpty();
    }

    @Test
    void removedFieldNeedsReservations() {
        assertThat(reuses(NAME, ""))
                .containsExactly(
                        "a.Person.name = 2 is removed: reserve the number 2",
                        "a.Person.name = 2 is removed: reserve the name \"name\"");
    }

    @ParameterizedTest
    @CsvSource({
        "email, 2, TYPE_STRING, LABEL_OPTIONAL, 'a.Person.name = 2: name was name, and is email'",
        "name, 2, TYPE_BYTES, LABEL_OPTIONAL, 'a.Person.name = 2: type was string, and is bytes'",
        "name, 2, TYPE_STRING, LABEL_REPEATED, 'a.Person.name = 2: type was string, and is repeated string'",
        "name, 3, TYPE_STRING, LABEL_OPTIONAL, 'a.Person.name had the number 2, and has 3'"
    })
    void numberOrNameThatIsUsedAgainIsFound(String name, int number, String type, String label, String fault) {
        assertThat(reuses(
                        NAME,
                        "field { name: '%s' number: %d type: %s label: %s }".formatted(name, number, type, label)))
                .contains(fault);
    }

    @Test
    void reservationsAreKept() {
        assertThat(reuses(RESERVED, NAME))
                .containsExactly(
                        "a.Person: the numbers 2 to 2 are no longer reserved",
                        "a.Person: the name \"name\" is no longer reserved");
    }

    @Test
    void fieldThatMovesIntoAOneofIsFound() {
        var moved = NAME.replace("label", "oneof_index: 0 label") + " oneof_decl { name: 'contact' }";
        assertThat(reuses(NAME, moved)).containsExactly("a.Person.name = 2: oneof was none, and is contact");
    }

    @Test
    void removedMethodIsIncompatible() {
        assertThat(incompatibilities(file("", FIND), file("", ""))).containsExactly("method a.Account/Find is removed");
    }

    @Test
    void methodThatStreamsIsIncompatible() {
        assertThat(incompatibilities(
                        file("", FIND), file("", FIND.replace("output_type", "server_streaming: true output_type"))))
                .containsExactly("method a.Account/Find: answer was a.Person, and is stream a.Person");
    }

    @Test
    void methodThatMayNoLongerBeRepeatedIsIncompatible() {
        assertThat(incompatibilities(file("", FIND), file("", FIND.replaceAll("options.*} }", "}"))))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("method a.Account/Find may no longer be repeated");
    }

    private static ProtoContract account() {
        var proto = (ProtoFileDescriptorSupplier)
                Objects.requireNonNull(AccountGrpc.getServiceDescriptor().getSchemaDescriptor());
        return ProtoContract.of(proto.getFileDescriptor());
    }

    @Test
    void missingOrOtherFileIsReported(@TempDir Path directory) throws IOException {
        var file = directory.resolve("rpc.json");
        assertThatThrownBy(() -> account().isAsIn(file)).hasMessageContaining("-Dcodeforlife.rpc.write=true");
        Files.writeString(file, "{}\n");
        assertThatThrownBy(() -> account().isAsIn(file)).hasMessageContaining("differs from the list of protos");
    }

    @Test
    void protosAreComparedWithTheLastRelease(@TempDir Path directory) throws Exception {
        var file = directory.resolve("rpc.json");
        write(file, file(NAME, FIND));
        git(directory, "init", "-q");
        git(directory, "add", ".");
        commit(directory, "feat: people");
        git(directory, "tag", "v1.0.0");

        assertThatCode(() -> kept(file, file(NAME, FIND))).doesNotThrowAnyException();
        assertThatThrownBy(() -> kept(file, file(NAME, ""))).hasMessageContaining("method a.Account/Find is removed");
        assertThatThrownBy(() -> kept(file, file("", FIND))).hasMessageContaining("reserve the number 2");

        commit(directory, "feat!: people are not found");
        assertThatCode(() -> kept(file, file(NAME, ""))).doesNotThrowAnyException();
        assertThatThrownBy(() -> kept(file, file("", FIND))).hasMessageContaining("reserve the number 2");
    }

    private static void kept(Path file, FileDescriptor protos) {
        ProtoContract.of(protos).isKeptSinceLastRelease(file);
    }

    private static void write(Path file, FileDescriptor protos) throws IOException {
        Files.writeString(file, ProtoShape.of(List.of(protos)).toPrettyString());
    }

    private static void commit(Path directory, String subject) throws Exception {
        git(
                directory,
                "-c",
                "user.name=Ada",
                "-c",
                "user.email=ada@example.org",
                "-c",
                "commit.gpgsign=false",
                "commit",
                "-q",
                "--allow-empty",
                "-m",
                subject);
    }

    private static void git(Path directory, String... arguments) throws Exception {
        var command = new java.util.ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        var git = new ProcessBuilder(command).directory(directory.toFile()).start();
        assertThat(git.waitFor(30, TimeUnit.SECONDS) && git.exitValue() == 0).isTrue();
    }
}
