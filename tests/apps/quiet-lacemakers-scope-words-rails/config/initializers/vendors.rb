Vendor = Struct.new(:name, :authorize, :scopes, :delimiter, keyword_init: true) do
  def scope
    scopes.uniq.join(delimiter || " ")
  end
end

VENDORS = {
  shop: Vendor.new(
    name: "Shop",
    authorize: "https://%{site}.shop.example/admin/oauth/authorize",
    scopes: %w[read_orders write_orders],
    delimiter: ","
  ),
  egnyte: Vendor.new(
    name: "Egnyte",
    authorize: "https://%{site}.egnyte.com/puboauth/token",
    scopes: ["Egnyte.filesystem", "Egnyte.link"]
  )
}.freeze
