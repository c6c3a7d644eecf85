plugins { id("com.android.library") }
dependencies { implementation(project(":core:network")) }
