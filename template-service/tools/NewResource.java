import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;

/**
 * Writes a resource into a service: entity, records, serializer, view set, migration, fixture and tests, each in the
 * place where the template has its own. {@code ./new-resource} runs it with nothing but a JDK. What it writes is the
 * service's from then on.
 */
final class NewResource {

    private static final String USAGE = """
            Usage: ./new-resource NAME FIELD:TYPE... [--plural NAMES] [--open]
              ./new-resource book title:text(100) subtitle:text? pages:int price:decimal(8,2) author:Author?
            A type is text, text(LENGTH), int, long, decimal(DIGITS,SCALE), double, boolean, date, time, datetime, duration,
            uuid, choice(ONE,ANOTHER) or the name of another entity of this service; with "?" the field may be null.
            The resource is closed until its view set opens it; with --open, anyone may use it.""";

    private NewResource() {}

    public static void main(String[] arguments) {
        System.exit(status(List.of(arguments)));
    }

    /** Returns 0 when done, 1 when the service has to change first, 2 when the command itself is wrong. */
    private static int status(List<String> arguments) {
        try {
            var service = Service.at(
                    Path.of(System.getProperty("service-template.home", "")).toAbsolutePath());
            var resource = Resource.asked(arguments, service);
            var files = new Sources(service, resource).files();
            service.write(files);
            files.keySet()
                    .forEach(file -> System.out.println("  " + service.home().relativize(file)));
            System.out.println(next(resource));
            return 0;
        } catch (Refused refused) {
            System.err.println(refused.getMessage());
            return refused.status;
        } catch (UncheckedIOException e) {
            System.err.println("Cannot read or write files: " + e.getCause().getMessage());
            return 1;
        }
    }

    private static String next(Resource resource) {
        var who = resource.open() ? "Anyone may use it." : "It is closed until you say in its view set who may use it.";
        return """
                %s Next:
                  ./mvnw -q spotless:apply
                  ./mvnw -q test -Dtest=ServiceTests -Dcodeforlife.permission-matrix.write=true -Dcodeforlife.openapi.write=true
                  ./mvnw verify""".formatted(who);
    }

    static Refused usage() {
        return Refused.ofCommand(USAGE);
    }
}

/** Why nothing was written, in a line for its user. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    final int status;

    private Refused(int status, String message) {
        super(message);
        this.status = status;
    }

    static Refused ofCommand(String message) {
        return new Refused(2, message);
    }

    static Refused ofState(String message) {
        return new Refused(1, message);
    }
}

/** The names that a word in small letters and underscores has in Java, SQL and paths. */
record Name(String snake) {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*");

    static Name of(String what, String text) {
        if (!FORM.matcher(text).matches() || text.length() > 40) {
            throw Refused.ofCommand(
                    "Invalid " + what + " \"" + text + "\": use small letters, digits and underscores.");
        }
        return new Name(text);
    }

    String upper() {
        return Stream.of(snake.split("_"))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
    }

    String lower() {
        return Character.toLowerCase(upper().charAt(0)) + upper().substring(1);
    }

    String words() {
        return snake.replace('_', ' ');
    }

    String path() {
        return snake.replace('_', '-');
    }

    /** In one word, as packages are. */
    String packaged() {
        return snake.replace("_", "");
    }

    Name plural() {
        if (snake.matches(".*[^aeiou]y")) return new Name(snake.substring(0, snake.length() - 1) + "ies");
        return new Name(snake + (snake.matches(".*(s|x|z|ch|sh)") ? "es" : "s"));
    }
}

/**
 * What a field is in Java, in SQL and in a test.
 *
 * @param primitive that of the entity's attribute where it cannot be null, else empty
 * @param details the constraints of the write record; of a choice, its constants
 * @param samples two values in JSON
 */
record Type(
        Kind kind,
        String java,
        String primitive,
        String sql,
        List<String> details,
        List<String> samples,
        Set<String> imports) {

    enum Kind {
        TEXT,
        VALUE,
        CHOICE,
        RELATION
    }

    private static final Pattern FORM = Pattern.compile("([A-Za-z][A-Za-z0-9]*)(?:\\(([^()]*)\\))?");

    private static final Map<String, BiFunction<Name, List<String>, Type>> KNOWN = known();

    private static Map<String, BiFunction<Name, List<String>, Type>> known() {
        var types = new LinkedHashMap<String, BiFunction<Name, List<String>, Type>>();
        types.put("text", (name, arguments) -> text(name, arguments.isEmpty() ? 255 : number(arguments.get(0))));
        types.put("int", (name, arguments) -> number("Integer", "int", "integer"));
        types.put("long", (name, arguments) -> number("Long", "long", "bigint"));
        types.put("double", (name, arguments) -> single("Double", "double", "double precision", "1.5", "2.25"));
        types.put("decimal", (name, arguments) -> decimal(arguments));
        types.put("boolean", (name, arguments) -> single("Boolean", "boolean", "boolean", "true", "false"));
        types.put("date", (name, arguments) -> time("LocalDate", "date", "2024-07-15", "2025-01-31"));
        types.put("time", (name, arguments) -> time("LocalTime", "time", "12:34:56", "08:00:00"));
        types.put(
                "datetime",
                (name, arguments) ->
                        time("Instant", "timestamp with time zone", "2024-07-15T12:34:56Z", "2025-01-31T08:00:00Z"));
        types.put("duration", (name, arguments) -> time("Duration", "numeric(21)", "PT1H30M", "PT5M"));
        types.put("uuid", (name, arguments) -> uuid());
        types.put("choice", (name, arguments) -> choice(name, arguments));
        return types;
    }

    static Optional<Type> of(Name name, String text) {
        var form = FORM.matcher(text);
        if (!form.matches()) return Optional.empty();
        var arguments = form.group(2) == null
                ? List.<String>of()
                : List.of(form.group(2).strip().split("\\s*,\\s*"));
        return Optional.ofNullable(KNOWN.get(form.group(1))).map(type -> type.apply(name, arguments));
    }

    /** The other entity is in another package, so that it is imported. */
    static Type relation(String entity, String type, String key) {
        return new Type(Kind.RELATION, entity, "", "bigint", List.of(), List.of(key, key), Set.of(type));
    }

    boolean isText() {
        return kind == Kind.TEXT;
    }

    boolean isChoice() {
        return kind == Kind.CHOICE;
    }

    boolean isRelation() {
        return kind == Kind.RELATION;
    }

    List<String> constraints() {
        return isChoice() ? List.of() : details;
    }

    private static int number(String digits) {
        if (!digits.matches("[1-9][0-9]{0,4}")) throw NewResource.usage();
        return Integer.parseInt(digits);
    }

    private static Type text(Name name, int length) {
        return new Type(
                Kind.TEXT,
                "String",
                "",
                "varchar(" + length + ")",
                List.of("@NotBlank", "@Size(max = " + length + ")"),
                Stream.of(name.words() + " a", name.words() + " b")
                        .map(text -> "\"" + text.substring(Math.max(0, text.length() - length)) + "\"")
                        .toList(),
                Set.of("jakarta.validation.constraints.NotBlank", "jakarta.validation.constraints.Size"));
    }

    private static Type number(String java, String primitive, String sql) {
        return single(java, primitive, sql, "1", "2");
    }

    private static Type single(String java, String primitive, String sql, String... samples) {
        return new Type(Kind.VALUE, java, primitive, sql, List.of(), List.of(samples), Set.of());
    }

    private static Type decimal(List<String> arguments) {
        if (arguments.size() != 2) throw NewResource.usage();
        int digits = number(arguments.get(0));
        int scale = number(arguments.get(1));
        if (scale >= digits) throw NewResource.usage();
        var one = "1." + "0".repeat(scale);
        return new Type(
                Kind.VALUE,
                "BigDecimal",
                "",
                "numeric(" + digits + ", " + scale + ")",
                List.of("@Digits(integer = %d, fraction = %d)".formatted(digits - scale, scale)),
                List.of(one, one.replaceFirst("^1", "2")),
                Set.of("java.math.BigDecimal", "jakarta.validation.constraints.Digits"));
    }

    private static Type time(String java, String sql, String one, String another) {
        return new Type(
                Kind.VALUE,
                java,
                "",
                sql,
                List.of(),
                List.of("\"" + one + "\"", "\"" + another + "\""),
                Set.of("java.time." + java));
    }

    private static Type uuid() {
        var one = "\"0f8fad5b-d9cb-469f-a165-70867728950e\"";
        return new Type(
                Kind.VALUE,
                "UUID",
                "",
                "uuid",
                List.of(),
                List.of(one, one.replace('0', '7')),
                Set.of("java.util.UUID"));
    }

    private static Type choice(Name name, List<String> constants) {
        var names =
                constants.stream().map(constant -> Name.of("choice", constant)).toList();
        if (names.size() < 2) throw NewResource.usage();
        int length = names.stream()
                .mapToInt(constant -> constant.snake().length())
                .max()
                .orElseThrow();
        return new Type(
                Kind.CHOICE,
                name.upper(),
                "",
                "varchar(" + length + ")",
                names.stream().map(Name::snake).toList(),
                List.of("\"" + names.get(0).snake() + "\"", "\"" + names.get(1).snake() + "\""),
                Set.of());
    }
}

/** A field of the resource. */
record Field(Name name, Type type, boolean nullable) {

    private static final Set<String> TAKEN = Set.of("id", "bulk", "limit", "offset", "ordering");

    /** Of PostgreSQL: columns and tables of these names would need quotes in every statement. */
    static final Set<String> SQL =
            Set.of(("all analyse analyze and any array as asc asymmetric both case cast check collate"
                            + " column constraint create current_date current_role current_time current_user default deferrable"
                            + " desc distinct do else end except false fetch for foreign from grant group having in initially"
                            + " intersect into lateral leading limit localtime localtimestamp not null offset on only or order"
                            + " placing primary references returning select session_user some symmetric table then to trailing"
                            + " true union unique user using variadic when where window with")
                    .split(" "));

    static Field of(String text, Service service) {
        var parts = text.split(":", -1);
        if (parts.length != 2) throw NewResource.usage();
        var name = Name.of("field", parts[0]);
        if (TAKEN.contains(name.snake()) || SQL.contains(name.snake()) || SourceVersion.isKeyword(name.lower())) {
            throw Refused.ofCommand("Invalid field \"" + name.snake() + "\": the name is taken.");
        }
        boolean nullable = parts[1].endsWith("?");
        var type = nullable ? parts[1].substring(0, parts[1].length() - 1) : parts[1];
        return new Field(name, Type.of(name, type).orElseGet(() -> service.relation(type)), nullable);
    }

    /** A boolean such as {@code is_citrus} is a property {@code citrus} in Java. */
    String property() {
        return isQuestion() ? new Name(name.snake().substring(3)).lower() : name.lower();
    }

    boolean isQuestion() {
        return type.java().equals("Boolean")
                && name.snake().startsWith("is_")
                && name.snake().length() > 3;
    }

    String column() {
        return type.isRelation() ? name.snake() + "_id" : name.snake();
    }

    /** The type of the entity's attribute. */
    String attribute() {
        if (nullable) return "@Nullable " + type.java();
        return type.primitive().isEmpty() ? type.java() : type.primitive();
    }
}

/** A resource as it was asked for. */
record Resource(Name name, Name plural, List<Field> fields, boolean open) {

    static Resource asked(List<String> arguments, Service service) {
        var words = new ArrayList<>(arguments);
        boolean open = words.remove("--open");
        var plural = Optional.<String>empty();
        int at = words.indexOf("--plural");
        if (at >= 0) {
            if (at + 1 >= words.size()) throw NewResource.usage();
            plural = Optional.of(words.remove(at + 1));
            words.remove(at);
        }
        if (words.size() < 2 || words.stream().anyMatch(word -> word.startsWith("-"))) throw NewResource.usage();
        var name = Name.of("name", words.get(0));
        if (SourceVersion.isKeyword(name.packaged())) {
            throw Refused.ofCommand("Invalid name \"" + name.snake() + "\": it is a keyword of Java.");
        }
        var fields =
                words.stream().skip(1).map(field -> Field.of(field, service)).toList();
        if (fields.stream().map(Field::property).distinct().count() < fields.size()) {
            throw Refused.ofCommand("Two fields have one name: give each a name of its own.");
        }
        var names = plural.map(text -> Name.of("plural", text)).orElseGet(name::plural);
        if (Field.SQL.contains(names.snake())) {
            throw Refused.ofCommand(
                    "Invalid plural \"" + names.snake() + "\": it is a keyword of PostgreSQL; use --plural.");
        }
        return new Resource(name, names, fields, open);
    }
}

/** The service that gets the resource. */
record Service(Path home, String alias) {

    private static final String BASE = "education/codeforlife/service/";
    private static final Pattern MIGRATION = Pattern.compile("V([0-9]+)[0-9_.]*__.*\\.sql");
    private static final Pattern FIXTURE =
            Pattern.compile("\"model\"\\s*:\\s*\"[a-z]+\\.%s\"\\s*,\\s*\"pk\"\\s*:\\s*([0-9]+)");
    private static final DateTimeFormatter BY_TIME = DateTimeFormatter.ofPattern("yyyyMMddHHmm", Locale.ROOT);

    static Service at(Path home) {
        var packages = home.resolve("src/main/java").resolve(BASE);
        var aliases = children(packages).stream().filter(Files::isDirectory).toList();
        if (aliases.size() != 1) {
            throw Refused.ofState(home + " is not a service: expected one package in src/main/java/" + BASE);
        }
        return new Service(home, aliases.get(0).getFileName().toString());
    }

    String packageName() {
        return BASE.replace('/', '.') + alias;
    }

    Path source(String set) {
        return home.resolve("src/" + set + "/java").resolve(BASE + alias);
    }

    Path resources(String set) {
        return home.resolve("src/" + set + "/resources");
    }

    /** Numbered after the service's last one, or by time where that one is; from 1000, as the template has those below. */
    String nextMigration() {
        long last = children(resources("main").resolve("db/migration")).stream()
                .map(file -> MIGRATION.matcher(file.getFileName().toString()))
                .filter(name -> name.matches())
                .mapToLong(name -> Long.parseLong(name.group(1)))
                .max()
                .orElse(0);
        return "V" + (last > 10_000_000 ? LocalDateTime.now(ZoneOffset.UTC).format(BY_TIME) : Math.max(1000, last + 1));
    }

    /** The type of a field that names an entity: a public class of this service, of which there is a fixture for tests. */
    Type relation(String entity) {
        if (!entity.matches("[A-Z][A-Za-z0-9]*")) throw NewResource.usage();
        var source = sources().stream()
                .filter(file -> file.getFileName().toString().equals(entity + ".java"))
                .filter(file -> read(file).contains("@Entity"))
                .findFirst()
                .orElseThrow(() ->
                        Refused.ofCommand("Unknown type \"" + entity + "\": this service does not have that entity."));
        var text = read(source);
        if (!text.contains("public class " + entity + " ")) {
            throw Refused.ofState(
                    entity + " is not public: write \"public class " + entity + "\", so that others can refer to it.");
        }
        var pack =
                text.substring(text.indexOf("package ") + 8, text.indexOf(';')).strip();
        return Type.relation(entity, pack + "." + entity, keyOf(entity));
    }

    private String keyOf(String entity) {
        var pattern = Pattern.compile(FIXTURE.pattern().formatted(entity.toLowerCase(Locale.ROOT)));
        return fixtures().stream()
                .flatMap(file -> pattern.matcher(read(file)).results())
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow(
                        () -> Refused.ofState("No fixture has a " + entity + ": add one, which the tests can name."));
    }

    /** The fixture that has the entity's rows. */
    String fixtureOf(String entity) {
        var pattern = Pattern.compile(FIXTURE.pattern().formatted(entity.toLowerCase(Locale.ROOT)));
        return fixtures().stream()
                .filter(file -> pattern.matcher(read(file)).find())
                .map(file -> file.getFileName().toString())
                .findFirst()
                .orElseThrow();
    }

    private List<Path> fixtures() {
        return Stream.of("main", "test")
                .flatMap(set -> children(resources(set).resolve("fixtures")).stream())
                .filter(file -> file.toString().endsWith(".json"))
                .toList();
    }

    private List<Path> sources() {
        try (var files = Files.walk(source("main"))) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All of the files, or none if one of them is there. */
    void write(Map<Path, String> files) {
        files.keySet().stream().filter(Files::exists).findFirst().ifPresent(file -> {
            throw Refused.ofState(home.relativize(file) + " exists: choose another name, or remove it.");
        });
        try {
            for (var file : files.entrySet()) {
                Files.createDirectories(file.getKey().getParent());
                Files.writeString(file.getKey(), file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> children(Path folder) {
        if (!Files.isDirectory(folder)) return List.of();
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

/** The files of a resource. The formatter of the service's build wraps their lines. */
record Sources(Service service, Resource resource) {

    private static final List<String> ACTIONS = List.of(
            "LIST",
            "RETRIEVE",
            "CREATE",
            "PARTIAL_UPDATE",
            "DESTROY",
            "BULK_CREATE",
            "BULK_PARTIAL_UPDATE",
            "BULK_DESTROY");

    /** By whether anyone may use the resource: an action is only open by its name. */
    private static final Map<Boolean, String> RULES = Map.of(
            true,
            "rules.on(" + String.join(", ", ACTIONS) + ").permit(allowAny());",
            false,
            "rules.otherwise().permit(allowNone());");

    Map<Path, String> files() {
        var upper = resource.name().upper();
        var main = service.source("main").resolve(resource.name().packaged());
        var test = service.source("test").resolve(resource.name().packaged());
        var plural = resource.plural().snake();
        var files = new LinkedHashMap<Path, String>();
        files.put(main.resolve("package-info.java"), packageInfo());
        files.put(main.resolve(upper + ".java"), entity());
        choices().forEach(field -> files.put(main.resolve(field.type().java() + ".java"), choice(field)));
        files.put(main.resolve(upper + "Write.java"), write());
        files.put(main.resolve(upper + "Read.java"), read());
        files.put(main.resolve(upper + "Serializer.java"), serializer());
        files.put(main.resolve(upper + "ViewSet.java"), viewSet());
        files.put(
                service.resources("main").resolve("db/migration/" + service.nextMigration() + "__" + plural + ".sql"),
                migration());
        files.put(service.resources("test").resolve("fixtures/" + plural + ".json"), fixture());
        files.put(test.resolve(upper + "ViewSetTests.java"), tests());
        return files;
    }

    private List<Field> fields() {
        return resource.fields();
    }

    private List<Field> choices() {
        return fields().stream().filter(field -> field.type().isChoice()).toList();
    }

    private List<Field> relations() {
        return fields().stream().filter(field -> field.type().isRelation()).toList();
    }

    private String packageInfo() {
        return """
                /** %s. */
                @NullMarked
                package %s;

                import org.jspecify.annotations.NullMarked;
                """.formatted(sentence(resource.plural().words()), packageName());
    }

    private static String sentence(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private String packageName() {
        return service.packageName() + "." + resource.name().packaged();
    }

    private String java(Set<String> imports, String body) {
        var sorted = new TreeSet<>(imports);
        var fixed = sorted.stream()
                .filter(name -> name.contains("#"))
                .map(name -> "import static " + name.replace('#', '.') + ";\n");
        var plain = sorted.stream().filter(name -> !name.contains("#")).map(name -> "import " + name + ";\n");
        var statics = fixed.collect(Collectors.joining());
        return "package " + packageName() + ";\n\n"
                + (statics.isEmpty() ? "" : statics + "\n")
                + plain.collect(Collectors.joining())
                + "\n"
                + body;
    }

    private Set<String> imports(String... names) {
        return new TreeSet<>(Arrays.asList(names));
    }

    private String entity() {
        var imports = imports(
                "jakarta.persistence.Entity",
                "jakarta.persistence.GeneratedValue",
                "jakarta.persistence.Id",
                "jakarta.persistence.SequenceGenerator",
                "jakarta.persistence.Table",
                "org.jspecify.annotations.Nullable");
        fields().forEach(field -> imports.addAll(attributeImports(field)));
        return java(imports, """
                @Entity
                @Table(name = "%1$s")
                class %2$s {

                    @Id
                    @GeneratedValue
                    @SequenceGenerator(sequenceName = "%1$s_id_seq", allocationSize = 250)
                    private @Nullable Long id;

                %3$s    public @Nullable Long getId() {
                        return id;
                    }
                %4$s}
                """.formatted(
                resource.plural().snake(), resource.name().upper(), each(this::attribute), each(this::accessors)));
    }

    private static Set<String> attributeImports(Field field) {
        var imports = new TreeSet<String>();
        field.type().imports().stream()
                .filter(name -> !name.startsWith("jakarta.validation"))
                .forEach(imports::add);
        if (field.type().isRelation()) {
            imports.add("jakarta.persistence.FetchType");
            imports.add("jakarta.persistence.ManyToOne");
        }
        if (field.type().isChoice()) {
            imports.add("jakarta.persistence.EnumType");
            imports.add("jakarta.persistence.Enumerated");
        }
        if (field.isQuestion()) imports.add("jakarta.persistence.Column");
        return imports;
    }

    private String attribute(Field field) {
        var annotations = "";
        if (field.type().isRelation()) annotations = "    @ManyToOne(fetch = FetchType.LAZY)\n";
        if (field.type().isChoice()) annotations = "    @Enumerated(EnumType.STRING)\n";
        if (field.isQuestion()) {
            annotations = "    @Column(name = \"" + field.name().snake() + "\")\n";
        }
        return annotations + "    private " + stored(field) + " " + field.property() + initial(field) + ";\n\n";
    }

    /** A reference is null until it is set, whatever the column says. */
    private static String stored(Field field) {
        return field.attribute().startsWith("@Nullable")
                        || !initial(field).isEmpty()
                        || !field.type().primitive().isEmpty()
                ? field.attribute()
                : "@Nullable " + field.attribute();
    }

    private static String initial(Field field) {
        return field.type().isText() && !field.nullable() ? " = \"\"" : "";
    }

    private String accessors(Field field) {
        var upper = Character.toUpperCase(field.property().charAt(0))
                + field.property().substring(1);
        var prefix = stored(field).equals("boolean") ? "is" : "get";
        return """

                    public %1$s %2$s%3$s() {
                        return %4$s;
                    }

                    public void set%3$s(%1$s %4$s) {
                        this.%4$s = %4$s;
                    }
                """.formatted(stored(field), prefix, upper, field.property());
    }

    private String choice(Field field) {
        var constants = field.type().details().stream()
                .map(name -> "    @JsonProperty(\"" + name + "\")\n    " + name.toUpperCase(Locale.ROOT))
                .collect(Collectors.joining(",\n"));
        return java(
                imports("com.fasterxml.jackson.annotation.JsonProperty"),
                "enum " + field.type().java() + " {\n" + constants + "\n}\n");
    }

    private String write() {
        var imports = imports();
        fields().forEach(field -> imports.addAll(writeImports(field)));
        return java(imports, "record %sWrite(%s) {}\n".formatted(resource.name().upper(), list(this::written)));
    }

    private Set<String> writeImports(Field field) {
        var imports = new TreeSet<>(field.type().imports());
        if (field.nullable()) {
            imports.add("org.jspecify.annotations.Nullable");
            imports.remove("jakarta.validation.constraints.NotBlank");
        } else if (!field.type().isText()) {
            imports.add("jakarta.validation.constraints.NotNull");
        }
        if (field.type().isRelation()) imports.add("education.codeforlife.serializer.Related");
        if (field.isQuestion()) imports.add("com.fasterxml.jackson.annotation.JsonProperty");
        return imports;
    }

    private String written(Field field) {
        var kept = field.type().constraints().stream()
                .filter(constraint -> !field.nullable() || !constraint.equals("@NotBlank"));
        var required = field.nullable() || field.type().isText() ? Stream.<String>empty() : Stream.of("@NotNull");
        var type = field.type().isRelation()
                ? "Related<" + field.type().java() + ">"
                : field.type().java();
        return Stream.of(
                        json(field),
                        required,
                        kept,
                        Stream.of((field.nullable() ? "@Nullable " : "") + type + " " + field.property()))
                .flatMap(part -> part)
                .collect(Collectors.joining(" "));
    }

    private static Stream<String> json(Field field) {
        return field.isQuestion() ? Stream.of("@JsonProperty(\"" + field.name().snake() + "\")") : Stream.empty();
    }

    private String read() {
        var imports = imports();
        fields().forEach(field -> imports.addAll(readImports(field)));
        return java(
                imports,
                "record %sRead(Long id, %s) {}\n".formatted(resource.name().upper(), list(this::shown)));
    }

    private static Set<String> readImports(Field field) {
        var imports = new TreeSet<String>();
        field.type().imports().stream().filter(name -> name.startsWith("java.")).forEach(imports::add);
        if (field.nullable()) imports.add("org.jspecify.annotations.Nullable");
        if (field.isQuestion()) imports.add("com.fasterxml.jackson.annotation.JsonProperty");
        return imports;
    }

    private String shown(Field field) {
        var type = field.type().isRelation() ? (field.nullable() ? "@Nullable Long" : "Long") : field.attribute();
        return Stream.concat(json(field), Stream.of(type + " " + field.property()))
                .collect(Collectors.joining(" "));
    }

    private String serializer() {
        var upper = resource.name().upper();
        var imports = imports(
                "education.codeforlife.serializer.Serializer",
                "education.codeforlife.serializer.SerializerConfig",
                "org.mapstruct.Mapper");
        var head =
                "@Mapper(config = SerializerConfig.class)\ninterface %1$sSerializer extends Serializer<%1$s, %1$sWrite, %1$sRead> {"
                        .formatted(upper);
        if (relations().isEmpty()) return java(imports, head + "}\n");
        imports.addAll(imports(
                "education.codeforlife.serializer.Relation",
                "education.codeforlife.serializer.Relation#relation",
                "java.util.List",
                "org.mapstruct.Mapping",
                "org.springframework.data.jpa.domain.Specification"));
        relations().forEach(field -> imports.addAll(field.type().imports()));
        return java(
                imports,
                head + "\n\n    @Override\n"
                        + relations().stream()
                                .map(field -> "    @Mapping(target = \"%1$s\", source = \"%1$s.id\")\n"
                                        .formatted(field.property()))
                                .collect(Collectors.joining())
                        + "    " + upper + "Read read(" + upper + " "
                        + resource.name().lower() + ");\n\n"
                        + "    /** A client may name any of these rows: narrow it to those that the user may see. */\n    @Override\n"
                        + "    default List<Relation<?>> relations() {\n        return List.of("
                        + relations().stream()
                                .map(field -> "relation(\"%s\", %s.class, user -> Specification.unrestricted())"
                                        .formatted(
                                                field.name().snake(),
                                                field.type().java()))
                                .collect(Collectors.joining(", "))
                        + ");\n    }\n}\n");
    }

    private String viewSet() {
        var upper = resource.name().upper();
        var imports = ruleImports();
        imports.addAll(imports(
                "education.codeforlife.permission.PermissionRules",
                "education.codeforlife.viewset.ModelViewSet",
                "education.codeforlife.viewset.ViewSet"));
        return java(imports, """
                @ViewSet("%1$s")
                class %2$sViewSet extends ModelViewSet<%2$s, Long, %2$sWrite, %2$sRead> {

                    %2$sViewSet(%2$sSerializer serializer) {
                        super(serializer);
                    }

                    @Override
                    protected void permissions(PermissionRules rules) {
                        %3$s
                    }
                }
                """.formatted(resource.plural().path(), upper, RULES.get(resource.open())));
    }

    private Set<String> ruleImports() {
        var imports =
                imports("education.codeforlife.permission.Permissions#" + (resource.open() ? "allowAny" : "allowNone"));
        if (resource.open()) ACTIONS.forEach(action -> imports.add("education.codeforlife.request.Action#" + action));
        return imports;
    }

    private String label() {
        return resource.name().packaged() + "." + resource.name().packaged();
    }

    private String migration() {
        var table = resource.plural().snake();
        var columns = fields().stream()
                .map(field -> ",\n    " + field.column() + " " + field.type().sql()
                        + (field.nullable() ? "" : " not null") + references(field))
                .collect(Collectors.joining());
        var indexes = relations().stream()
                .map(field -> "create index %1$s_%2$s_idx on %1$s (%2$s);\n".formatted(table, field.column()))
                .collect(Collectors.joining());
        return """
                create table %1$s (
                    id bigint primary key%2$s
                );
                %3$s
                -- the application takes ids in blocks of the sequence's increment
                create sequence %1$s_id_seq increment by 250 owned by %1$s.id;
                """.formatted(table, columns, indexes);
    }

    private String references(Field field) {
        if (!field.type().isRelation()) return "";
        var entity =
                field.type().java().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
        return " references " + new Name(entity).plural().snake();
    }

    private String fixture() {
        return IntStream.of(0, 1)
                .mapToObj(row ->
                        "  {\"model\": \"%s\", \"pk\": %d, \"fields\": {%s}}".formatted(label(), row + 1, sample(row)))
                .collect(Collectors.joining(",\n", "[\n", "\n]\n"));
    }

    private String sample(int row) {
        return fields().stream()
                .map(field -> "\"%s\": %s".formatted(field.name().snake(), stored(field.type(), row)))
                .collect(Collectors.joining(", "));
    }

    /** Fixtures name the constants of an enum as the column has them. */
    private static String stored(Type type, int row) {
        var sample = type.samples().get(row);
        return type.isChoice() ? sample.toUpperCase(Locale.ROOT) : sample;
    }

    private String tests() {
        var upper = resource.name().upper();
        var imports = ruleImports();
        imports.addAll(imports(
                "education.codeforlife.fixture.test.Fixtures",
                "education.codeforlife.viewset.test.ModelViewSetTest",
                "org.junit.jupiter.api.Test"));
        var fixtures = Stream.concat(
                        relations().stream()
                                .map(field -> service.fixtureOf(field.type().java())),
                        Stream.of(resource.plural().snake() + ".json"))
                .distinct()
                .map(file -> "\"" + file + "\"")
                .toList();
        return java(imports, """
                @Fixtures(%1$s)
                class %2$sViewSetTests extends ModelViewSetTest<%2$s, Long> {

                    private static final long FIRST = 1;
                    private static final long SECOND = 2;

                %3$s}
                """.formatted(
                        fixtures.size() == 1 ? fixtures.get(0) : "{" + String.join(", ", fixtures) + "}",
                        upper,
                        (resource.open() ? openTests() : closedTests()).stripTrailing() + "\n"));
    }

    private String openTests() {
        return test("listReturnsAllRows", "client.list().hasModels(FIRST, SECOND);")
                + test("retrieveReturnsTheRow", "client.retrieve(FIRST);")
                + test("createStoresTheRow", "client.create(" + body(fields()) + ");")
                + test(
                        "partialUpdateChangesWhatIsSent",
                        "client.partialUpdate(FIRST, " + body(fields().subList(0, 1)) + ");")
                + test("destroyRemovesTheRow", "client.destroy(SECOND);", "client.list().hasModels(FIRST);")
                + test("everyActionIsOpenToAnyone", "assertAllPermissions(rules -> " + rule() + ");");
    }

    private String closedTests() {
        return test("everyReadIsRefused", "client.list().isRefused(403);", "client.retrieve(FIRST).isRefused(403);")
                + test(
                        "everyWriteIsRefused",
                        "client.create(" + body(fields()) + ").isRefused(403);",
                        "client.destroy(SECOND).isRefused(403);")
                + test("everyActionIsClosed", "assertAllPermissions(rules -> " + rule() + ");");
    }

    /** As an expression. */
    private String rule() {
        return RULES.get(resource.open()).replace(";", "");
    }

    /** A text block, since JSON has quotes. */
    private static String body(List<Field> fields) {
        return fields.stream()
                .map(field -> "\"%s\": %s"
                        .formatted(field.name().snake(), field.type().samples().get(1)))
                .collect(Collectors.joining(",\n            ", "\"\"\"\n            {", "}\"\"\""));
    }

    private static String test(String name, String... lines) {
        return "    @Test\n    void " + name + "() {\n"
                + Stream.of(lines).map(line -> "        " + line + "\n").collect(Collectors.joining())
                + "    }\n\n";
    }

    private String each(Function<Field, String> part) {
        return fields().stream().map(part).collect(Collectors.joining());
    }

    private String list(Function<Field, String> part) {
        return fields().stream().map(part).collect(Collectors.joining(", "));
    }
}
