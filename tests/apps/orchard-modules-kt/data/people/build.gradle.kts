plugins { id("com.android.library") }
dependencies { implementation(projects.core.network) }
