package com.hythe

class Tokens(private val value: String) {
    fun current() = value
}
