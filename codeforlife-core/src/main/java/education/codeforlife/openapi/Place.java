package education.codeforlife.openapi;

import tools.jackson.databind.JavaType;

/**
 * A component of a class, for messages.
 *
 * @param component may be empty
 */
record Place(Class<?> owner, String component) {

    static Place of(Class<?> owner) {
        return new Place(owner, "");
    }

    IllegalStateException withoutSchema(JavaType type) {
        return new IllegalStateException("The JSON of " + this + " is unknown: the schema of "
                + type.toCanonical() + " cannot be made. Annotate the type or the component with"
                + " @Schema(type = \"string\"), or use a type that is known");
    }

    @Override
    public String toString() {
        return component.isEmpty() ? owner.getName() : "component " + component + " of " + owner.getName();
    }
}
