package education.codeforlife.mail.autoconfigure;

import education.codeforlife.mail.Mailer;
import java.util.Arrays;
import java.util.List;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

/** Finds the adapter behind the bean that services inject. */
final class Adapter {

    private Adapter() {}

    static Mailer of(ConfigurableListableBeanFactory beans) {
        var names = Arrays.stream(beans.getBeanNamesForType(Mailer.class))
                .filter(name -> !name.equals(MailAutoConfiguration.MAILER))
                .toList();
        return beans.getBean(names.size() == 1 ? names.get(0) : primary(names, beans), Mailer.class);
    }

    private static String primary(List<String> names, ConfigurableListableBeanFactory beans) {
        return names.stream()
                .filter(name -> beans.getMergedBeanDefinition(name).isPrimary())
                .findFirst()
                .orElseThrow();
    }
}
