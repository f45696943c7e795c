package education.codeforlife.fake.processor;

import java.util.LinkedHashSet;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.SimpleTypeVisitor14;
import org.jspecify.annotations.Nullable;

/** The types and type variables that the visited types mention at any depth, bounds included. */
final class MentionedTypes extends SimpleTypeVisitor14<@Nullable Void, @Nullable Void> {

    private final Set<TypeElement> declared = new LinkedHashSet<>();
    private final Set<Element> variables = new LinkedHashSet<>();
    private boolean raw;

    Set<TypeElement> declared() {
        return declared;
    }

    Set<Element> variables() {
        return variables;
    }

    /** Returns whether a generic type is mentioned without its arguments. */
    boolean hasRaw() {
        return raw;
    }

    @Override
    public @Nullable Void visitDeclared(DeclaredType type, @Nullable Void none) {
        var element = (TypeElement) type.asElement();
        declared.add(element);
        raw |= type.getTypeArguments().isEmpty() && !element.getTypeParameters().isEmpty();
        visit(type.getEnclosingType());
        type.getTypeArguments().forEach(this::visit);
        return null;
    }

    @Override
    public @Nullable Void visitArray(ArrayType type, @Nullable Void none) {
        return visit(type.getComponentType());
    }

    @Override
    public @Nullable Void visitTypeVariable(TypeVariable type, @Nullable Void none) {
        if (variables.add(type.asElement())) {
            visit(type.getUpperBound());
        }
        return null;
    }

    @Override
    public @Nullable Void visitIntersection(IntersectionType type, @Nullable Void none) {
        type.getBounds().forEach(this::visit);
        return null;
    }

    @Override
    public @Nullable Void visitWildcard(WildcardType type, @Nullable Void none) {
        visitBound(type.getExtendsBound());
        visitBound(type.getSuperBound());
        return null;
    }

    private void visitBound(@Nullable TypeMirror bound) {
        if (bound != null) {
            visit(bound);
        }
    }
}
