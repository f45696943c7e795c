package sample.wiring.open;

import org.springframework.boot.autoconfigure.AutoConfiguration;

@AutoConfiguration
public class NotFinalAutoConfiguration {}
