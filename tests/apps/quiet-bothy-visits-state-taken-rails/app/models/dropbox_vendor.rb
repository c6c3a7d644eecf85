class DropboxVendor < Vendor
  self.name_in_env = "DROPBOX"

  private

  def authorize_endpoint = "https://www.dropbox.com/oauth2/authorize"
  def token_endpoint = "https://api.dropboxapi.com/oauth2/token"
end
