package sample.wiring.open;

import org.springframework.boot.autoconfigure.AutoConfiguration;

@AutoConfiguration
public final class OpenMemberAutoConfiguration {

    public String member() {
        return "";
    }
}
