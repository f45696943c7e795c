package education.codeforlife.fake.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Interfaces whose names and signatures could collide with those of a fake. */
class AwkwardInterfacesTests {

    private static final List<String> MEMBERS = List.of(
            "int send(int call, int result, int failure, int stub, int sendCalls, int invocations, int stubbed);",
            "default <T> T send(T stubbed, T sendCalls) { return stubbed; } <T> void go(T call, int goCalls);",
            "void send(int wait, int clone, int hashCode, int toString);",
            "void send(); void sendStub(); int sendCallCount(); void invocations(); String sendArguments(int call);",
            "void send(); void sendMethod(); void sendStub(); void sendMethodStub(); void Send();",
            "void a(int b); void a(Integer b); void a(int... b); void a(int[][] b); void aWithInt();",
            "void a(java.util.Date b); void a(java.sql.Date b);",
            "interface List {} interface Calls {} record String(int a) {} List a(java.util.List<String> b);",
            "interface SendStub {} SendStub send(SendStub a, SendStub b);",
            "class Object {} Object a(java.lang.Object b, Object c); <T> T b(T c);",
            "<T, X extends Exception> T get(java.util.function.Supplier<? extends X> a, T b) throws X;",
            "<A extends B, B extends java.util.List<? super C>, C> A a(B b, C[] c, java.util.Map<A, ? super B[]> d);",
            "<T extends Enum<T>> T a(Class<T> b); <T extends Number & Comparable<T>> T b(T... c);",
            "<K, V> java.util.Map<K, java.util.List<V>>[] a(java.util.Map<? extends K, V>... b);",
            "void a() throws java.io.IOException, java.io.FileNotFoundException; void b() throws Throwable;",
            "void a() throws IllegalStateException, Error; void b() throws Exception, java.io.IOException;",
            "@Deprecated void a(); java.util.List b(java.util.Map c); @Deprecated(forRemoval = true) int d();",
            "char a(); byte b(short c); float d(double e); long f(boolean g); int[] h(); void i(Void j);",
            "static void a() {} private void b() { Mailer.a(); } default void c() { b(); }",
            "boolean equals(Object other); int hashCode(); String toString(); boolean equals(Mailer other);",
            "Object clone(); int getClass(int a); void notify(String b); int toString(int radix);",
            "Outer<String>.Inner a(Outer<?>.Inner b); class Outer<T> { class Inner { T value; } }",
            "interface Deep { interface Deeper { void a(Deep b); } } Deep.Deeper a(Deep.Deeper[] b);",
            "void a(@org.jspecify.annotations.Nullable String... b); @org.jspecify.annotations.Nullable Object c();",
            "String @org.jspecify.annotations.Nullable [][] a(String[] @org.jspecify.annotations.Nullable [] b);",
            "");

    @TempDir
    private Path directory;

    @Test
    void fakesCompileWithoutWarnings() {
        var sources = IntStream.range(0, MEMBERS.size())
                .mapToObj(i -> """
                        package demo%s;
                        @education.codeforlife.fake.GenerateFakes
                        @SuppressWarnings({"rawtypes", "unchecked", "deprecation", "overloads"})
                        public interface Mailer {
                            %s
                        }
                        """.formatted(i, MEMBERS.get(i)))
                .toArray(String[]::new);

        var compilation = Compilation.of(directory, sources);

        assertThat(compilation.messages()).isEmpty();
        assertThat(IntStream.range(0, MEMBERS.size()))
                .allSatisfy(i -> assertThat(directory.resolve("demo" + i + "/FakeMailer.class"))
                        .exists());
    }

    @Test
    void typeParametersOfTheInterfaceAreKept() {
        var compilation = Compilation.of(directory, """
                package demo;
                interface Action<T extends Comparable<? super T>, R, X extends Exception, Y extends RuntimeException> {
                    R run(T value, java.util.List<? extends R> others) throws X, Y;
                    <T> T run(T value, Action<?, R, X, Y> other) throws X;
                    void stop() throws X, java.io.IOException;
                }
                """, request("Action.class"));

        assertThat(compilation.messages()).isEmpty();
    }

    @Test
    void inheritedMethodsHaveTheirActualTypes() throws IOException {
        var compilation = Compilation.of(directory, """
                package demo;
                interface Store<E, K> {
                    E find(K key) throws java.io.IOException, java.util.concurrent.TimeoutException;
                    default Object first() { return find(); }
                    E find();
                }
                """, """
                package demo;
                interface Named { CharSequence first(); Long find(Integer key) throws java.io.IOException; }
                """, """
                package demo;
                interface Numbers extends Store<Long, Integer>, Named { @Override String first(); }
                """, request("Numbers.class"));

        assertThat(compilation.messages()).isEmpty();
        assertThat(compilation.source("demo.FakeNumbers"))
                .contains("public String first() {", "public Long find(Integer key) throws IOException {")
                .doesNotContain("TimeoutException", "Object first");
    }

    @Test
    void typeOfTheLanguagePackageIsNotHidden() {
        var compilation = Compilation.of(
                directory,
                "package other; public class String {}",
                "package other; public interface Mailer { String send(java.lang.String a, java.util.List<String> b); }",
                "package demo; class List {}",
                "package demo; class Calls {}",
                request("other.Mailer.class"));

        assertThat(compilation.messages()).isEmpty();
    }

    @Test
    void interfaceInTheUnnamedPackageIsFaked() {
        var compilation = Compilation.of(
                directory,
                "interface Mailer { void send(String text); }",
                "@education.codeforlife.fake.GenerateFakes(Mailer.class) class Request {}");

        assertThat(compilation.messages()).isEmpty();
        assertThat(directory.resolve("FakeMailer.class")).exists();
    }

    @Test
    void nonSealedInterfaceOfASealedOneIsFaked() {
        var compilation = Compilation.of(
                directory,
                "package demo; sealed interface Post permits Mailer {}",
                "package demo; non-sealed interface Mailer extends Post { void send(); }",
                request("Mailer.class"));

        assertThat(compilation.messages()).isEmpty();
    }

    private static String request(String types) {
        return "package demo; @education.codeforlife.fake.GenerateFakes(%s) class Request {}".formatted(types);
    }
}
