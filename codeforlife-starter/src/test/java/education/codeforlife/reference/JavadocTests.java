package education.codeforlife.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.doctree.BlockTagTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The comments of public types. The compiler checks how they are written, and refuses links that lead nowhere. */
class JavadocTests {

    private static final Map<String, DocComment> COMMENTS = Comments.OF_SOURCES.found;

    private record DocComment(boolean isWhole, String text) {}

    @Test
    void everyPublicTypeSaysWhatItIsForAndSinceWhen() {
        assertThat(COMMENTS).hasSizeGreaterThan(300);
        assertThat(COMMENTS.entrySet())
                .filteredOn(type -> !type.getValue().isWhole())
                .map(Map.Entry::getKey)
                .isEmpty();
    }

    @Test
    void everyMethodToImplementSaysWhatItIsFor() {
        assertThat(Comments.OF_SOURCES.undocumented).isEmpty();
    }

    /** The types that a service begins with: what it extends, injects or annotates with. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ApiException",
                "AuditLog",
                "BatchWriter",
                "CustomActions",
                "ExpiredRows",
                "FilterSet",
                "Fixtures",
                "Form",
                "FuzzTest",
                "GenerateFakes",
                "GenericViewSet",
                "KeyedHash",
                "LinkPurpose",
                "LoginBackend",
                "Mail",
                "Mailer",
                "ModelTest",
                "ModelViewSet",
                "ModelViewSetTest",
                "Permission",
                "PermissionRules",
                "PersonalData",
                "ReadOnlyModelViewSet",
                "Reader",
                "RecordingMailer",
                "Related",
                "Relation",
                "RpcClient",
                "RpcHandler",
                "Serializer",
                "SerializerTest",
                "ServiceTest",
                "SettingsCheck",
                "SoftDeletable",
                "Subscribe",
                "Task",
                "TaskDescriptor",
                "TaskQueue",
                "Topic",
                "Transactions",
                "ViewSet"
            })
    void entryPointHasAnExample(String type) {
        assertThat(COMMENTS).containsKey(type);
        assertThat(COMMENTS.get(type).text()).contains("<pre>");
    }

    private static final class Comments extends TreePathScanner<@Nullable Void, @Nullable Void> {

        static final Comments OF_SOURCES = of(Sources.PARSED);

        private final Sources sources;
        private final Map<String, DocComment> found = new TreeMap<>();
        private final List<String> undocumented = new ArrayList<>();

        private Comments(Sources sources) {
            this.sources = sources;
        }

        private static Comments of(Sources sources) {
            var comments = new Comments(sources);
            sources.units().forEach(unit -> comments.scan(unit, null));
            return comments;
        }

        @Override
        public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
            if (!type.getModifiers().getFlags().contains(Modifier.PUBLIC)) return null;
            found.put(name(getCurrentPath()), comment());
            return super.visitClass(type, nothing);
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
            if (isToImplement(method) && sources.trees().getDocCommentTree(getCurrentPath()) == null) {
                undocumented.add(name(getCurrentPath().getParentPath()) + "." + method.getName());
            }
            return null;
        }

        /** The methods of annotations are attributes, which the reference describes. */
        private boolean isToImplement(MethodTree method) {
            var type = (ClassTree) getCurrentPath().getParentPath().getLeaf();
            return method.getBody() == null
                    && type.getKind() != Tree.Kind.ANNOTATION_TYPE
                    && !isAnnotated(type.getModifiers(), "Internal")
                    && !isAnnotated(method.getModifiers(), "Override");
        }

        private static boolean isAnnotated(ModifiersTree modifiers, String annotation) {
            return modifiers.getAnnotations().stream()
                    .anyMatch(present -> present.getAnnotationType().toString().equals(annotation));
        }

        /** A nested type has the name of its enclosing one before its own. */
        private static String name(TreePath path) {
            return path.getLeaf() instanceof ClassTree type
                    ? (name(path.getParentPath()) + "." + type.getSimpleName()).replaceFirst("^\\.", "")
                    : "";
        }

        private DocComment comment() {
            var comment = sources.trees().getDocCommentTree(getCurrentPath());
            if (comment == null) return new DocComment(false, "");
            boolean hasSince = comment.getBlockTags().stream()
                    .anyMatch(tag -> tag instanceof BlockTagTree block
                            && block.getTagName().equals("since"));
            return new DocComment(hasSince && !comment.getFirstSentence().isEmpty(), comment.toString());
        }
    }
}
