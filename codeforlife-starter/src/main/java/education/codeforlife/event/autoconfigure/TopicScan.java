package education.codeforlife.event.autoconfigure;

import education.codeforlife.event.Topic;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfigurationPackages;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** Finds the records in the packages of the application that are annotated {@link Topic}. */
final class TopicScan {

    private TopicScan() {}

    static List<Class<?>> of(ConfigurableListableBeanFactory beans) {
        if (!AutoConfigurationPackages.has(beans)) return List.of();
        var scanner = new AnyClassScanner();
        return AutoConfigurationPackages.get(beans).stream()
                .flatMap(each -> scanner.findCandidateComponents(each).stream())
                .map(each -> Objects.requireNonNull(each.getBeanClassName()))
                .distinct()
                .sorted(Comparator.naturalOrder())
                .<Class<?>>map(each -> ClassUtils.resolveClassName(each, beans.getBeanClassLoader()))
                .toList();
    }

    /** Also of interfaces and of inner classes: that they cannot be topics is an error. */
    private static final class AnyClassScanner extends ClassPathScanningCandidateComponentProvider {

        AnyClassScanner() {
            super(false);
            addIncludeFilter(new AnnotationTypeFilter(Topic.class, false, true));
        }

        @Override
        protected boolean isCandidateComponent(AnnotatedBeanDefinition definition) {
            return true;
        }
    }
}
