package sample.boot;

import org.springframework.boot.SpringApplication;

record UsesBoot(SpringApplication application) {}
