package education.codeforlife.mail.test;

import education.codeforlife.mail.Mailer;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.util.ClassUtils;

/**
 * Gives each test's application a {@link RecordingMailer} in the place of the log, unless it has another adapter. As the log
 * does, it gets mail after the commit in the thread of the request, so that mail is sent when the answer arrives.
 */
record RecordingMailerContextCustomizer() implements ContextCustomizer {

    /** The starter's bean that writes mail to the log. */
    private static final String LOG = "logMailer";

    @Override
    public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
        context.addBeanFactoryPostProcessor(RecordingMailerContextCustomizer::addMailer);
    }

    private static void addMailer(ConfigurableListableBeanFactory beans) {
        if (!(beans instanceof BeanDefinitionRegistry registry)) return;
        var mailers = Arrays.asList(beans.getBeanNamesForType(Mailer.class, true, false));
        if (mailers.contains(LOG)) {
            registry.removeBeanDefinition(LOG);
        } else if (!mailers.isEmpty()) {
            return;
        }
        registry.registerBeanDefinition(
                RecordingMailer.class.getName(), new RootBeanDefinition(RecordingMailer.class, RecordingMailer::new));
    }

    /** The same for all test classes, so that they share contexts. */
    static final class Factory implements ContextCustomizerFactory {

        private static final boolean PRESENT =
                ClassUtils.isPresent("education.codeforlife.mail.Mailer", Factory.class.getClassLoader());

        @Override
        public @Nullable ContextCustomizer createContextCustomizer(
                Class<?> testClass, List<ContextConfigurationAttributes> attributes) {
            return PRESENT ? new RecordingMailerContextCustomizer() : null;
        }
    }
}
