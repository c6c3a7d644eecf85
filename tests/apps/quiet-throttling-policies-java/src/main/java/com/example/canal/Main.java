package com.example.canal;

public class Main {
    public static void main(String[] args) {
        System.out.println(new Locks().log(args[0]));
        System.out.println(new Barges().papers(args[1]));
        System.out.println(new Tolls().sheet(args[2]).length);
    }
}
