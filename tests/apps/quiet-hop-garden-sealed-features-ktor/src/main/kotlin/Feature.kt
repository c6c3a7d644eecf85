package com.example.hops

sealed interface Feature {
    val scopes: List<String>

    data object Fields : Feature {
        override val scopes = listOf("Egnyte.filesystem")
    }

    data object Pickers : Feature {
        override val scopes = listOf("Egnyte.user", "Egnyte.group")
    }

    data object Harvest : Feature {
        override val scopes = Fields.scopes + "Egnyte.link"
    }

    companion object {
        val all: List<Feature> = listOf(Fields, Pickers, Harvest)

        fun asked() = all.flatMap(Feature::scopes).toSortedSet().joinToString(separator = " ")
    }
}
