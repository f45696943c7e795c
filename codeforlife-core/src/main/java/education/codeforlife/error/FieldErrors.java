package education.codeforlife.error;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The errors of one JSON value: its own, and those of its fields, nested as the value is. Collected while a body is
 * read and validated, then thrown as a {@link ValidationException}. Not thread-safe.
 *
 * <p>Errors of an object as a whole are in its field {@value #ALL}, as in Django REST framework.
 *
 * @since 0.1.0
 */
public final class FieldErrors {

    /** The key under which errors of an object as a whole are rendered. */
    public static final String ALL = "__all__";

    // most fields of most bodies have no errors, and so nothing to keep them in
    private List<FieldError> own = List.of();
    private Map<String, FieldErrors> fields = Map.of();
    private final @Nullable FieldErrors parent;
    private boolean isMember;
    private boolean isEmpty = true;

    /** Creates the errors of a value that is not within another one. */
    public FieldErrors() {
        this(null);
    }

    private FieldErrors(@Nullable FieldErrors parent) {
        this.parent = parent;
    }

    /** Adds an error of this object as a whole; rendered under {@value #ALL}. */
    public void reject(String code, String message) {
        field(ALL).add(new FieldError(code, message));
    }

    /** Adds an error of the named field of this object; nested fields are written with dots. */
    public void reject(String field, String code, String message) {
        var at = this;
        for (var name : field.split("\\.")) at = at.field(name);
        at.add(new FieldError(code, message));
    }

    /** Adds an error of this value itself; a value with such errors renders as the list of them. */
    public void add(FieldError error) {
        if (own.isEmpty()) own = new ArrayList<>(1);
        own.add(error);
        for (var refused = this; refused != null && refused.isEmpty; refused = refused.parent) refused.isEmpty = false;
    }

    /**
     * Returns the errors of the named field, which may be nested further. Creates them if the field does not have any.
     */
    public FieldErrors field(String name) {
        if (fields.isEmpty()) fields = new LinkedHashMap<>();
        return fields.computeIfAbsent(name, key -> new FieldErrors(this));
    }

    /** The errors of the value that a map has for a key, which a client may have named as {@value #ALL} is. */
    public FieldErrors member(String key) {
        var member = field(key);
        member.isMember = true;
        return member;
    }

    /** Returns whether the named field, or anything within it, was refused. */
    public boolean has(String field) {
        var errors = fields.get(field);
        return errors != null && !errors.isEmpty();
    }

    public boolean isEmpty() {
        return isEmpty;
    }

    Set<String> names() {
        return Set.copyOf(fields.keySet());
    }

    /** Puts the fields into the given order; fields that it does not name follow in the order of their first error. */
    public void order(Iterable<String> names) {
        if (fields.isEmpty()) return;
        var unordered = fields;
        fields = new LinkedHashMap<>();
        names.forEach(name -> move(name, unordered));
        fields.putAll(unordered);
    }

    private void move(String name, Map<String, FieldErrors> from) {
        var errors = from.remove(name);
        if (errors != null) fields.put(name, errors);
    }

    /** Returns the errors as clients get them: a list of messages, or an object of such lists, which may be empty. */
    public Object toJson() {
        if (!own.isEmpty()) return own.stream().map(FieldError::message).toList();
        var json = new LinkedHashMap<String, Object>();
        fields.forEach((name, errors) -> {
            if (!errors.isEmpty()) json.put(name, errors.toJson());
        });
        return json;
    }

    /** Calls back for each error with the path of its field: {@code []} for this value, {@code [user, first_name]}. */
    public void forEach(Visitor visitor) {
        visit(List.of(), visitor);
    }

    /** Works as {@link #forEach}, with the path of the object for errors of an object as a whole. */
    void forEachPlace(Visitor visitor) {
        visit(List.of(), (path, error) -> visitor.visit(place(path), error));
    }

    private List<String> place(List<String> path) {
        if (path.isEmpty() || !path.get(path.size() - 1).equals(ALL)) return path;
        var at = this;
        for (var name : path) at = at.field(name);
        return at.isMember ? path : path.subList(0, path.size() - 1);
    }

    private void visit(List<String> path, Visitor visitor) {
        own.forEach(error -> visitor.visit(path, error));
        fields.forEach((name, errors) -> {
            var nested = new ArrayList<>(path);
            nested.add(name);
            errors.visit(List.copyOf(nested), visitor);
        });
    }

    @Override
    public String toString() {
        return toJson().toString();
    }

    /**
     * Sees each error of a tree.
     *
     * @since 0.1.0
     */
    @FunctionalInterface
    public interface Visitor {

        /** Receives an error and the names of the fields that lead to it. */
        void visit(List<String> path, FieldError error);
    }
}
