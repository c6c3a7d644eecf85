package com.millrace.loans

import com.millrace.loans.egnyte.EgnyteApi

class LoanFiles(private val egnyte: EgnyteApi) {

    suspend fun list(loan: String): String = egnyte.send("/v1/fs/Shared/Loans/$loan?list_content=true") //~ GET /pubapi/v1/fs/{path} handles=specific

    suspend fun add(loan: String, name: String, paper: ByteArray) {
        egnyte.upload("/Shared/Loans/$loan/$name", paper)
    }
}
