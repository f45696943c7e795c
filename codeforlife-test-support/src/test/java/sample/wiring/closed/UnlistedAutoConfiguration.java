package sample.wiring.closed;

import org.springframework.boot.autoconfigure.AutoConfiguration;

@AutoConfiguration
public final class UnlistedAutoConfiguration {}
