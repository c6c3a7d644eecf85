using System.Data;
using Microsoft.Data.SqlClient;

namespace Portal.Data;

// Written by hand before Dapper came.
public class TokenArchive
{
    private readonly string _connectionString;

    public TokenArchive(IConfiguration config) => _connectionString = config.GetConnectionString("Archive");

    public void Append(string userName, string token)
    {
        using (var connection = new SqlConnection(_connectionString))
        using (var command = new SqlCommand("INSERT INTO TokenArchive (UserName, Token) VALUES (@user, @token)", connection))
        {
            command.Parameters.AddWithValue("@user", userName);
            command.Parameters.AddWithValue("@token", token); //~ EG303
            connection.Open();
            command.ExecuteNonQuery();
        }
        using var update = new SqlConnection(_connectionString).CreateCommand();
        update.CommandText = "UPDATE Users SET EgnyteToken = @t WHERE Name = @n";
        update.Parameters.Add("@t", SqlDbType.NVarChar, 200).Value = token; //~ EG303
        update.Parameters.Add(new SqlParameter("@n", userName));
        update.ExecuteNonQuery();
    }
}
