using Refit;

namespace ClinicForms;

[Headers("Authorization: Bearer")]
public interface IEgnyteApi
{
    [Get("/pubapi/v1/fs/{**path}")]
    Task<ApiResponse<string>> GetFolderAsync(string path);

    [Post("/pubapi/v1/links")]
    Task<ApiResponse<string>> CreateLinkAsync([Body] object link);

    [Delete("/pubapi/v1/links/{id}")]
    Task<ApiResponse<string>> DeleteLinkAsync(string id);

    [Get("/pubapi/v2/users")]
    Task<ApiResponse<string>> GetUsersAsync([Query] string filter);
}
