class EgnyteVendor < Vendor
  self.scope = "Egnyte.filesystem"
  self.name_in_env = "EGNYTE"

  def initialize(domain)
    @domain = domain
  end

  private

  def authorize_endpoint = "https://#{@domain}.egnyte.com/puboauth/token"
  alias token_endpoint authorize_endpoint
end
