package education.codeforlife.serializer;

import org.jspecify.annotations.Nullable;

/** The attribute of a child that names its parent, if it has one. */
record ParentSide(@Nullable Property attribute) {

    static final ParentSide NONE = new ParentSide(null);

    void set(Object child, Object parent) {
        if (attribute != null && attribute.get(child) != parent) attribute.set(child, parent);
    }
}
