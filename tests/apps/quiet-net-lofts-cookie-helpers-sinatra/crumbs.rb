module Crumbs
  KEPT_AWAY = { path: "/", secure: true, httponly: true, same_site: :lax }.freeze

  def keep(**crumbs)
    crumbs.each { |name, value| response.set_cookie(name, KEPT_AWAY.merge(value: value)) }
  end

  # The page's own script reads these.
  def show(**crumbs)
    crumbs.each { |name, value| response.set_cookie(name, value: value, path: "/") }
  end
end
