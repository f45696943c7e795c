package education.codeforlife.mail.test;

import education.codeforlife.mail.MailQueue;
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
 * Gives each test's application a {@link RecordingMailer} in the place of the log, unless it has another adapter. Mail is
 * sent in the thread of the request, so that it is sent when the answer arrives.
 */
record RecordingMailerContextCustomizer() implements ContextCustomizer {

    /** The starter's bean that writes mail to the log. */
    private static final String LOG = "logMailer";

    /** The starter's bean that sends in other threads. */
    private static final String QUEUE = "mailQueue";

    @Override
    public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
        context.addBeanFactoryPostProcessor(RecordingMailerContextCustomizer::addMailer);
    }

    private static void addMailer(ConfigurableListableBeanFactory beans) {
        if (!(beans instanceof BeanDefinitionRegistry registry)) return;
        if (registry.containsBeanDefinition(QUEUE)) sendInCaller(registry);
        var mailers = Arrays.asList(beans.getBeanNamesForType(Mailer.class, true, false));
        if (mailers.contains(LOG)) {
            registry.removeBeanDefinition(LOG);
        } else if (!mailers.isEmpty()) {
            return;
        }
        registry.registerBeanDefinition(
                RecordingMailer.class.getName(), new RootBeanDefinition(RecordingMailer.class, RecordingMailer::new));
    }

    private static void sendInCaller(BeanDefinitionRegistry registry) {
        registry.removeBeanDefinition(QUEUE);
        registry.registerBeanDefinition(QUEUE, new RootBeanDefinition(MailQueue.class, MailQueue::inCaller));
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
