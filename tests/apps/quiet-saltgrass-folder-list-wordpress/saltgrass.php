<?php
/**
 * Plugin Name: Saltgrass folder list for Egnyte
 */
defined('ABSPATH') || exit;

class Saltgrass_Signed_Out extends Exception {}

class Saltgrass_Folders
{
    private function get(string $path): array
    {
        $domain = get_option('saltgrass_domain');
        $key = hex2bin(SALTGRASS_KEY);
        $kept = base64_decode(get_option('saltgrass_token'));
        $token = sodium_crypto_secretbox_open(substr($kept, 24), substr($kept, 0, 24), $key);
        for ($i = 0; $i < 3; $i++) {
            $res = wp_remote_get("https://{$domain}.egnyte.com/pubapi/v1{$path}", [
                'headers' => ['Authorization' => 'Bearer ' . $token],
                'timeout' => 20,
            ]);
            $code = (int) wp_remote_retrieve_response_code($res);
            if ($code === 401) {
                delete_option('saltgrass_token');
                throw new Saltgrass_Signed_Out();
            }
            $wait = wp_remote_retrieve_header($res, 'retry-after');
            if ($wait === '') {
                break;
            }
            sleep((int) $wait);
        }
        if ($code >= 400) {
            throw new RuntimeException("Egnyte {$code}");
        }
        return json_decode(wp_remote_retrieve_body($res), true);
    }

    public function files(string $folder): array
    {
        return $this->get('/fs/' . $folder)['files'] ?? []; //~ GET /pubapi/v1/fs/{path} handles=specific
    }
}

add_shortcode('saltgrass', function ($given) {
    try {
        $files = (new Saltgrass_Folders())->files($given['path'] ?? 'Shared');
    } catch (Saltgrass_Signed_Out $e) {
        return '<p>Please connect Egnyte again.</p>';
    }
    $names = array_map(fn ($file) => '<li>' . esc_html($file['name']) . '</li>', $files);
    return '<ul>' . implode('', $names) . '</ul>';
});
