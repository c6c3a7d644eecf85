package com.example.meters.ui

import android.os.Bundle
import androidx.appcompat.app.AppCompatActivity
import com.example.meters.data.RetrofitClient

class MainActivity : AppCompatActivity() {
    private lateinit var viewModel: ReadingsViewModel

    override fun onCreate(savedInstanceState: Bundle?) {
        super.onCreate(savedInstanceState)
        val domain = intent.getStringExtra("domain")!!
        val token = intent.getStringExtra("token")!!
        viewModel = ReadingsViewModel(RetrofitClient.create(domain, token))
        viewModel.load("7741") //~ GET /pubapi/v1/fs/{path} handles=none
        viewModel.loadLinks("7741") //~ GET /pubapi/v1/links handles=specific
    }
}
