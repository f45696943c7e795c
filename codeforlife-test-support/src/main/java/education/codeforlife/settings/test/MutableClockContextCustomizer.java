package education.codeforlife.settings.test;

import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

/** Puts a {@link MutableClock} before the clock of each test's application, unless the test imported one. */
record MutableClockContextCustomizer() implements ContextCustomizer {

    @Override
    public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
        context.addBeanFactoryPostProcessor(MutableClockContextCustomizer::addClock);
    }

    private static void addClock(ConfigurableListableBeanFactory beans) {
        if (beans.getBeanNamesForType(MutableClock.class, true, false).length > 0) return;
        var clocks = beans.getBeanNamesForType(Clock.class, true, false);
        if (clocks.length == 1 && beans instanceof BeanDefinitionRegistry registry) {
            addClock(beans, registry, clocks[0]);
        }
    }

    private static void addClock(
            ConfigurableListableBeanFactory beans, BeanDefinitionRegistry registry, String serviceClock) {
        beans.getBeanDefinition(serviceClock).setPrimary(false);
        var definition = new RootBeanDefinition(
                MutableClock.class, () -> new MutableClock(beans.getBean(serviceClock, Clock.class)));
        definition.setPrimary(true);
        registry.registerBeanDefinition(MutableClock.class.getName(), definition);
    }

    /** The same for all test classes, so that they share contexts. */
    static final class Factory implements ContextCustomizerFactory {

        @Override
        public ContextCustomizer createContextCustomizer(
                Class<?> testClass, List<ContextConfigurationAttributes> attributes) {
            return new MutableClockContextCustomizer();
        }
    }
}
