package com.example.survey

import android.content.Intent
import android.os.Bundle
import android.util.Log
import androidx.appcompat.app.AppCompatActivity
import retrofit2.Call
import retrofit2.Callback
import retrofit2.Response

class LoginActivity : AppCompatActivity() {
    private lateinit var sessionManager: SessionManager
    private lateinit var apiClient: ApiClient

    override fun onCreate(savedInstanceState: Bundle?) {
        super.onCreate(savedInstanceState)
        apiClient = ApiClient(intent.getStringExtra("domain")!!)
        sessionManager = SessionManager(this)
        val code = intent.data?.getQueryParameter("code") ?: return

        apiClient.getApiService(this)
            .login(getString(R.string.client_id), Secrets.clientSecret(), "https://survey.example.com/app", code, "authorization_code")
            .enqueue(object : Callback<LoginResponse> {
                override fun onFailure(call: Call<LoginResponse>, t: Throwable) {
                    Log.e("LoginActivity", "login failed", t)
                }

                override fun onResponse(call: Call<LoginResponse>, response: Response<LoginResponse>) {
                    val loginResponse = response.body()
                    if (response.isSuccessful && loginResponse != null) {
                        Log.d("LoginActivity", "expires in ${loginResponse.expiresIn}")
                        Log.d("LoginActivity", "token ${loginResponse.authToken}") //~ EG305
                        sessionManager.saveAuthToken(loginResponse.authToken)
                        sessionManager.saveInVault(loginResponse.authToken)
                        fetchSurveys()
                    }
                }
            })
    }

    private fun fetchSurveys() {
        apiClient.getApiService(this).fetchSurveys("Surveys").enqueue(object : Callback<Folder> { //~ GET /pubapi/v1/fs/{path} handles=specific
            override fun onFailure(call: Call<Folder>, t: Throwable) {
                Log.e("LoginActivity", "no surveys", t)
            }

            override fun onResponse(call: Call<Folder>, response: Response<Folder>) {
                if (response.code() == 401) {
                    startActivity(Intent(this@LoginActivity, LoginActivity::class.java))
                }
            }
        })
    }
}
