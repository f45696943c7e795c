package education.codeforlife.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text of clients is read by the package {@code wire} alone, so that a value is refused everywhere or nowhere. */
class ScalarReadingTests {

    private static final List<String> MODULES =
            List.of("codeforlife-core", "codeforlife-platform", "codeforlife-user", "codeforlife-starter");

    private static final String WIRE = "education.codeforlife.wire";

    /** The classes that read other text, and whose it is. */
    private static final Map<String, String> OTHER_TEXT = Map.of(
            "education.codeforlife.account.LinkToken",
            "a token that the service made, whose hash proves each character",
            "education.codeforlife.attempt.RateLimit",
            "a limit that a view set declares",
            "education.codeforlife.attempt.autoconfigure.Limit",
            "a setting of the operator",
            "education.codeforlife.column.Decimals",
            "the shortest text of a float",
            "education.codeforlife.event.nats.IncomingEvent",
            "headers of a message, which is kept as a dead letter if one is invalid",
            "education.codeforlife.password.DjangoHash",
            "a hash that the database stores");

    @Test
    void onlyWireReadsTheTextOfClients() {
        var readers = readers(library());
        readers.keySet().removeAll(OTHER_TEXT.keySet());

        assertThat(readers)
                .as("use %s.ScalarType, or say in this test whose text it is", WIRE)
                .isEmpty();
    }

    @Test
    void everyExceptionIsNeeded() {
        assertThat(readers(library())).containsKeys(OTHER_TEXT.keySet().toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.lang.Integer.parseInt",
                "java.lang.Long.valueOf",
                "java.lang.Boolean.parseBoolean",
                "java.math.BigDecimal.<init>",
                "java.math.BigInteger.<init>",
                "java.util.UUID.fromString",
                "java.time.LocalDate.parse",
                "education.codeforlife.architecture.ScalarReadingTests$Fruit.valueOf"
            })
    void readingInAnotherWayIsFound(String method) {
        var readers = readers(new ClassFileImporter().importClasses(Careless.class, Fruit.class));

        assertThat(readers).containsOnlyKeys(Careless.class.getName());
        assertThat(readers.get(Careless.class.getName())).contains(method);
    }

    private static JavaClasses library() {
        return new ClassFileImporter()
                .importPaths(MODULES.stream()
                        .map(module -> Path.of("..", module, "target", "classes"))
                        .toList());
    }

    private static Map<String, TreeSet<String>> readers(JavaClasses classes) {
        var readers = new TreeMap<String, TreeSet<String>>();
        for (var type : classes) {
            if (type.getPackageName().equals(WIRE)) continue;
            for (var access : type.getCodeUnitAccessesFromSelf()) {
                var owner = access.getTargetOwner();
                var name = access.getTarget().getName();
                if (owner.equals(type)
                        || isGenerated(type, owner)
                        || !takesText(access.getTarget().getRawParameterTypes())) {
                    continue;
                }
                if (reads(owner, name)) {
                    readers.computeIfAbsent(topLevel(type), key -> new TreeSet<>())
                            .add(owner.getName() + "." + name);
                }
            }
        }
        return readers;
    }

    /** The method {@code valueOf} of an enum, as the compiler writes it. */
    private static boolean isGenerated(JavaClass type, JavaClass owner) {
        return type.isEnum() && owner.isEquivalentTo(Enum.class);
    }

    private static String topLevel(JavaClass type) {
        return type.getEnclosingClass()
                .filter(outer -> !outer.isEquivalentTo(ScalarReadingTests.class))
                .map(ScalarReadingTests::topLevel)
                .orElse(type.getName());
    }

    private static boolean takesText(List<JavaClass> parameters) {
        if (parameters.isEmpty()) return false;
        var first = parameters.get(0);
        return first.isAssignableTo(CharSequence.class)
                || first.isEquivalentTo(char[].class)
                || first.isEquivalentTo(Object.class);
    }

    private static boolean reads(JavaClass owner, String method) {
        if (owner.isAssignableTo(BigDecimal.class) || owner.isAssignableTo(BigInteger.class)) {
            return method.equals("<init>");
        }
        if (owner.getPackageName().startsWith("org.springframework.core.convert")) return method.equals("convert");
        if (owner.getPackageName().startsWith("java.time")) return method.startsWith("parse");
        if (owner.isAssignableTo(UUID.class)) return method.equals("fromString");
        if (owner.isAssignableTo(Enum.class)) return method.equals("valueOf");
        return isBox(owner) && (method.startsWith("parse") || method.equals("valueOf") || method.equals("decode"));
    }

    private static boolean isBox(JavaClass owner) {
        return owner.isAssignableTo(Boolean.class)
                || (owner.isAssignableTo(Number.class) && owner.getPackageName().equals("java.lang"));
    }

    enum Fruit {
        APPLE
    }

    /** Reads text in ways that accept more than clients may write. */
    static final class Careless {

        Object[] read(String text) {
            return new Object[] {
                Integer.parseInt(text),
                Long.valueOf(text),
                Boolean.parseBoolean(text),
                new BigDecimal(text),
                new BigInteger(text),
                UUID.fromString(text),
                Stream.of(text).map(LocalDate::parse),
                Fruit.valueOf(text)
            };
        }
    }
}
