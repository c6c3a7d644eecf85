package com.example.lych;

import org.springframework.boot.CommandLineRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.retry.annotation.EnableRetry;

@EnableRetry
@SpringBootApplication
public class LychGate implements CommandLineRunner {
    private final Registers registers;

    public LychGate(Registers registers) {
        this.registers = registers;
    }

    public static void main(String[] args) {
        SpringApplication.run(LychGate.class, args);
    }

    @Override
    public void run(String... args) {
        for (String year : args) {
            System.out.println(registers.of(year));
        }
    }
}
